package mujaz.chat.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.chat.Hearing;
import mujaz.chat.Utterance;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Filter;
import mujaz.subscription.Limits;
import mujaz.subscription.Mutes;
import mujaz.subscription.Subscriber;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final ChatId CHAT = ChatId.telegram(42);
  private static final SourceId SOURCE = new SourceId(3);
  private static final Mutes NONE = Mutes.NONE;

  private final Story story =
      new Story(
          new StoryId(1), Language.ARABIC, Topic.SPORT, List.of(new ArticleId(1)), NOW, NOW, 1);
  private final List<Article> reports =
      List.of(
          new Article(
              new ArticleId(1),
              SOURCE,
              URI.create("https://news.example/1"),
              "مباراة الدوري",
              "فاز الفريق بالبطولة، في الملعب.",
              Language.ARABIC,
              NOW,
              null,
              null));

  @Test
  void whatIsWantedHasNoReason() {
    assertThat(reason(Filter.ALL)).isEmpty();
    assertThat(reason(Filter.ALL.withTopics(Set.of(Topic.SPORT)))).isEmpty();
    assertThat(reason(Filter.ALL.withSources(Set.of(SOURCE)).withTopics(Set.of(Topic.WORLD))))
        .isEmpty();
    assertThat(reason(Filter.ALL.withLanguages(Set.of(Language.ARABIC)))).isEmpty();
  }

  @Test
  void whatIsMutedSaysByWhat() {
    assertThat(reason(Filter.ALL.withMutes(NONE.withTopics(Set.of(Topic.SPORT)))))
        .contains("muted")
        .contains("Sport");
    assertThat(reason(Filter.ALL.withMutes(NONE.withSources(Set.of(SOURCE)))))
        .contains("only muted sources");
    assertThat(reason(Filter.ALL.withMutes(NONE.withWords(Set.of("الملعب"))))).contains("الملعب");
  }

  @Test
  void anotherMuteIsNoReason() {
    assertThat(reason(Filter.ALL.withMutes(NONE.withTopics(Set.of(Topic.WORLD))))).isEmpty();
    assertThat(reason(Filter.ALL.withMutes(NONE.withSources(Set.of(new SourceId(4)))))).isEmpty();
    assertThat(reason(Filter.ALL.withMutes(NONE.withWords(Set.of("ملع"))))).isEmpty();
  }

  @Test
  void whatWasNotChosenIsTold() {
    assertThat(reason(Filter.ALL.withLanguages(Set.of(Language.ENGLISH)))).contains("language");
    assertThat(reason(Filter.ALL.withTopics(Set.of(Topic.WORLD)))).contains("neither its topic");
    assertThat(reason(Filter.ALL.withLimits(new Limits(2, 0, false))))
        .contains("fewer than 2 sources");
  }

  private String reason(Filter filter) {
    Subscriber reader =
        new Subscriber(CHAT, Language.ENGLISH, "", ZoneOffset.UTC, Subscriber.Standing.ACTIVE, NOW);
    Utterance said = Utterance.said(CHAT, 42, "en", "/why", Set.of());
    Asked asked = new Asked(new Hearing(said, reader, new Phrasebook()), reader, true);
    return Reasons.unwanted(asked, filter, story, reports).orElse("");
  }
}
