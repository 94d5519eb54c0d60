package mujaz.chat.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.delivery.Run;
import mujaz.digest.Citation;
import mujaz.digest.Entry;
import mujaz.source.SourceId;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber;
import mujaz.summary.KeyPoint;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.summary.card.Disagreement;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.text.Span;
import org.junit.jupiter.api.Test;

class PointLinesTest {
  private static final Instant PUBLISHED = Instant.parse("2026-03-12T09:00:00Z");
  private static final ArticleId FIRST = new ArticleId(1);
  private static final ArticleId SECOND = new ArticleId(2);
  private static final URI SENTENCE = URI.create("https://news.example/1#:~:text=a");

  private final PointLines lines = new PointLines(new Phrasebook());

  @Test
  void aPointThatOnePublisherAloneHasNamesIt() {
    List<Run> runs =
        lines.of(
            entry(List.of("BBC", "Wire")),
            2,
            new StoryBlocks.Occasion(reader("en", "GB"), null, PUBLISHED));
    assertThat(text(runs))
        .isEqualTo(
            "• The bridge opened today.\u00A0\u2197\uFE0E\n"
                + "• It cost 12 crowns.\u00A0according to \u2068Wire\u2069");
    assertThat(runs).extracting(Run::link).contains(SENTENCE);
  }

  @Test
  void whereOnePublisherReportsNothingIsSaidTwice() {
    List<Run> runs =
        lines.of(
            entry(List.of("BBC")),
            2,
            new StoryBlocks.Occasion(reader("en", "GB"), null, PUBLISHED));
    assertThat(text(runs)).doesNotContain("according");
  }

  @Test
  void onAnotherDayTodayIsToldByItsDate() {
    Instant nextDay = PUBLISHED.plusSeconds(86_400);
    List<Run> runs =
        lines.of(
            entry(List.of("BBC")), 1, new StoryBlocks.Occasion(reader("en", "GB"), null, nextDay));
    assertThat(text(runs)).startsWith("• The bridge opened today [12 March].");
  }

  @Test
  void numbersThatDifferAreShownWithBothPublishers() {
    Entry entry = entry(List.of("BBC", "Wire"));
    assertThat(text(lines.differences(entry, reader("ar", "EG"))))
        .isEqualTo(
            "تختلف الأرقام: \u206812 crowns\u2069 (\u2068BBC\u2069)، \u206815 crowns\u2069 (\u2068Wire\u2069)");
    assertThat(text(lines.differences(entry, reader("en", "GB")))).startsWith("Figures differ:");
  }

  @Test
  void thePointsOfAPageLinkToTheirSentencesAndThoseOfATextDoNot() {
    String text = "It rained. The bridge opened today.";
    Summary summary =
        new Summary(
            Language.ENGLISH,
            "Bridge opens",
            List.of(new KeyPoint("The bridge opened today.", FIRST, new Span(11, text.length()))),
            Method.EXTRACTIVE,
            PUBLISHED);
    assertThat(PointLines.linked(summary, URI.create("https://news.example/1"), text))
        .extracting(Run::link)
        .contains(URI.create("https://news.example/1#:~:text=The%20bridge%20opened%20today."));
    assertThat(text(PointLines.linked(summary, null, text)))
        .isEqualTo("• The bridge opened today.");
  }

  private static String text(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  private static Entry entry(List<String> sources) {
    Summary summary =
        new Summary(
            Language.ENGLISH,
            "Bridge opens",
            List.of(
                new KeyPoint("The bridge opened today.", FIRST, new Span(0, 1), List.of(SECOND)),
                new KeyPoint("It cost 12 crowns.", SECOND, new Span(0, 1))),
            List.of(
                new Disagreement(
                    List.of(
                        new Disagreement.Figure("12 crowns", FIRST),
                        new Disagreement.Figure("15 crowns", SECOND)))),
            Method.EXTRACTIVE,
            PUBLISHED);
    Article lead =
        new Article(
            FIRST,
            new SourceId(1),
            URI.create("https://news.example/1"),
            "",
            "",
            Language.ENGLISH,
            PUBLISHED,
            null,
            null);
    Story story =
        new Story(new StoryId(1), Language.ENGLISH, null, List.of(FIRST), PUBLISHED, PUBLISHED, 2);
    return new Entry(
        story,
        summary,
        lead,
        sources,
        Map.of(FIRST, "BBC", SECOND, "Wire"),
        List.of(
            new Citation("BBC", SENTENCE, PUBLISHED), new Citation("Wire", SENTENCE, PUBLISHED)));
  }

  private static Subscriber reader(String language, String region) {
    return new Subscriber(
        ChatId.telegram(42),
        new Language(language),
        region,
        ZoneId.of("UTC"),
        Subscriber.Standing.ACTIVE,
        PUBLISHED);
  }
}
