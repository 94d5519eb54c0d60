package mujaz.summary.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import mujaz.text.Span;
import org.junit.jupiter.api.Test;

class TextFragmentTest {
  private static final URI PAGE = URI.create("https://example.org/a");

  @Test
  void aShortSentenceIsGivenWholeWithItsMarksEncoded() {
    assertThat(
            link(
                "Rain came. A well-known man, 40 & tall, won.",
                "A well-known man, 40 & tall, won."))
        .contains(
            URI.create(
                "https://example.org/a#:~:text=A%20well%2Dknown%20man%2C%2040%20%26%20tall%2C%20won."));
  }

  @Test
  void aLongSentenceIsGivenByItsFirstAndLastWords() {
    String sentence =
        "The council agreed on Monday to spend forty million crowns on the new harbour bridge.";
    assertThat(link("Rain came. " + sentence, sentence))
        .contains(
            URI.create(
                PAGE
                    + "#:~:text=The%20council%20agreed%20on%20Monday,on%20the%20new%20harbour%20bridge."));
  }

  @Test
  void wordsThatStandTwiceAreToldApartByThoseBefore() {
    String text = "It rained. Then the bridge closed. Later it rained.";
    assertThat(TextFragment.of(PAGE, text, new Span(text.lastIndexOf("it rained"), text.length())))
        .contains(URI.create(PAGE + "#:~:text=it%20rained."));
    String twice = "The bridge closed.\nAfter the storm The bridge closed.";
    assertThat(TextFragment.of(PAGE, twice, new Span(twice.lastIndexOf("The"), twice.length())))
        .contains(URI.create(PAGE + "#:~:text=After%20the%20storm-,The%20bridge%20closed."));
    String same = "The bridge closed.\nThe bridge closed.";
    assertThat(TextFragment.of(PAGE, same, new Span(19, same.length()))).isEmpty();
  }

  @Test
  void anArabicSentenceIsEncodedAsUtf8AndAFragmentThatIsThereStays() {
    Optional<URI> link =
        TextFragment.of(URI.create("https://example.org/a#top"), "فاز الفريق.", new Span(0, 11));
    assertThat(link)
        .map(URI::toString)
        .hasValueSatisfying(
            address ->
                assertThat(address).startsWith("https://example.org/a#top:~:text=%D9%81%D8%A7"));
    assertThat(link.orElseThrow().getFragment()).endsWith("فاز الفريق.");
  }

  @Test
  void whatTheTextDoesNotHoldHasNoAddress() {
    assertThat(TextFragment.of(PAGE, "short", new Span(0, 50))).isEmpty();
  }

  private static Optional<URI> link(String text, String sentence) {
    int start = text.indexOf(sentence);
    return TextFragment.of(PAGE, text, new Span(start, start + sentence.length()));
  }
}
