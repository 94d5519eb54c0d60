package mujaz.chat.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import mujaz.chat.Press;
import mujaz.delivery.Block;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

class PostedTest {
  private static final Message POST =
      Message.of(
              Language.ENGLISH,
              List.of(
                  Block.paragraph(Run.plain("A word from the editors")),
                  Block.emptyLine(),
                  headline("1. First"),
                  Block.foldedQuote(List.of(Run.plain("What is said of it"))),
                  Block.emptyLine(),
                  headline("2. Second"),
                  Block.emptyLine(),
                  Block.paragraph(Run.plain("Good morning"))))
          .withButtons(
              List.of(List.of(Press.button("1", "card", 11), Press.button("2", "card", 22))));

  @Test
  void theStoriesOfAPostAreKnown() {
    assertThat(Posted.told(POST))
        .containsExactly(new Told("11", "1. First"), new Told("22", "2. Second"));
  }

  @Test
  void aRetractedStoryLeavesADatedNoteInItsPlace() {
    Message left = Posted.without(POST, "11", "Retracted today");
    assertThat(left.plainText())
        .doesNotContain("First", "said of it")
        .contains("A word from the editors", "Retracted today", "Second", "Good morning");
    assertThat(Posted.told(left)).containsExactly(new Told("22", "2. Second"));
    assertThat(Posted.without(left, "11", "again")).isEqualTo(left);
    assertThat(Posted.without(left, "22", "Retracted later").plainText())
        .contains("Retracted today", "Retracted later")
        .doesNotContain("Second");
  }

  @Test
  void aCorrectionStandsUnderIt() {
    assertThat(Posted.noted(POST, "Corrected today").plainText()).endsWith("\n\nCorrected today");
  }

  private static Block headline(String words) {
    return Block.paragraph(
        Run.bold(words).linkedTo(URI.create("https://a.example/" + words.charAt(0))));
  }
}
