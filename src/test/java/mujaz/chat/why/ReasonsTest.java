package mujaz.chat.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import mujaz.article.ArticleId;
import mujaz.chat.Hearing;
import mujaz.chat.Utterance;
import mujaz.digest.Refusal;
import mujaz.digest.Refusal.Kind;
import mujaz.source.Topic;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Filter;
import mujaz.subscription.Limits;
import mujaz.subscription.Subscriber;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final ChatId CHAT = ChatId.telegram(42);

  private final Story story =
      new Story(
          new StoryId(1), Language.ARABIC, Topic.SPORT, List.of(new ArticleId(1)), NOW, NOW, 1);

  @Test
  void whatIsMutedSaysByWhat() {
    assertThat(reason(Kind.MUTED_TOPIC, "")).contains("muted").contains("Sport");
    assertThat(reason(Kind.MUTED_SOURCES, "")).contains("only muted sources");
    assertThat(reason(Kind.MUTED_WORD, "الملعب")).contains("الملعب");
  }

  @Test
  void whatWasNotChosenIsTold() {
    assertThat(reason(Kind.LANGUAGE, "")).contains("language");
    assertThat(reason(Kind.NOT_CHOSEN, "")).contains("neither its topic");
    assertThat(reason(Kind.FEW_SOURCES, "")).contains("fewer than 2 sources");
  }

  private String reason(Kind kind, String what) {
    Subscriber reader =
        new Subscriber(CHAT, Language.ENGLISH, "", ZoneOffset.UTC, Subscriber.Standing.ACTIVE, NOW);
    Utterance said = Utterance.said(CHAT, 42, "en", "/why", Set.of());
    Asked asked = new Asked(new Hearing(said, reader, new Phrasebook()), reader, true);
    Filter two = Filter.ALL.withLimits(new Limits(2, 0, false));
    return Reasons.said(asked, two, story, new Refusal(kind, what));
  }
}
