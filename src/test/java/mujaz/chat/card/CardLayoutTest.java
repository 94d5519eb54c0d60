package mujaz.chat.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.chat.Hearing;
import mujaz.chat.Utterance;
import mujaz.chat.reading.StoryBlocks;
import mujaz.digest.Entry;
import mujaz.source.SourceId;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.junit.jupiter.api.Test;

class CardLayoutTest {
  private static final Instant NOON = Instant.parse("2026-08-23T09:00:00Z");
  private static final ChatId CHAT = ChatId.telegram(42);

  @Test
  void aReportThatRunsTheOtherWayStandsOnALineOfItsOwn() {
    assertThat(card(Language.ENGLISH)).contains("Wire\u2069 – \u2068Six islands\u2069\n");
    assertThat(card(Language.PERSIAN)).contains("Wire\u2069\nSix islands\n");
  }

  private static String card(Language language) {
    Phrasebook phrases = new Phrasebook();
    Article report =
        new Article(
            new ArticleId(1),
            new SourceId(1),
            URI.create("https://news.example/1"),
            "Six islands",
            "",
            Language.ENGLISH,
            NOON,
            null,
            null);
    Entry entry =
        new Entry(
            new Story(new StoryId(1), Language.ENGLISH, null, List.of(report.id()), NOON, NOON, 1),
            new Summary(Language.ENGLISH, "Six islands", List.of(), Method.EXTRACTIVE, NOON),
            report,
            List.of("Wire"),
            Map.of(report.id(), "Wire"),
            List.of());
    Subscriber reader =
        new Subscriber(CHAT, language, "", ZoneId.of("UTC"), Subscriber.Standing.ACTIVE, NOON);
    Utterance said = Utterance.said(CHAT, 42, language.code(), "", Set.of());
    return new CardLayout(new StoryBlocks(phrases))
        .lay(
            new CardLayout.Shown(entry, List.of(report), null),
            new Hearing(said, reader, phrases),
            NOON,
            message -> true)
        .plainText();
  }
}
