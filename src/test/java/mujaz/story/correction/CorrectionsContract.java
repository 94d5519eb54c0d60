package mujaz.story.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscribers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the queue must do on every database. */
abstract class CorrectionsContract {
  private static final StoryId STORY = new StoryId(3);
  private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");

  private Database database;
  private Corrections corrections;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    corrections = new Corrections(database.jdbi());
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void whatOneReaderHasWaitingIsCountedUntilItIsDecided() {
    long first = corrections.report(STORY, "Six islands", "telegram:1", AT);
    corrections.report(new StoryId(STORY.value() + 1), "Nine", "telegram:1", AT);
    corrections.report(STORY, "Six islands", "telegram:2", AT);
    assertThat(corrections.waitingOf("telegram:1")).isEqualTo(2);
    corrections.decide(first, State.DISMISSED, "", "telegram:7", AT);
    assertThat(corrections.waitingOf("telegram:1")).isEqualTo(1);
  }

  @Test
  void aReaderWhoReportsTwiceReportsOnceAndOnlyTheirWordsAreTheirs() {
    long id = corrections.report(STORY, "Six islands", "telegram:1", AT);
    assertThat(corrections.report(STORY, "Six islands", "telegram:1", AT)).isEqualTo(id);
    assertThat(corrections.report(STORY, "Six islands", "telegram:2", AT)).isNotEqualTo(id);
    assertThat(corrections.say(id, "telegram:2", "No.")).isFalse();
    assertThat(corrections.say(id, "telegram:1", "Nine.")).isTrue();
    assertThat(corrections.find(id).orElseThrow().said()).isEqualTo("Nine.");
  }

  @Test
  void ofTwoDecisionsTheFirstCounts() {
    long id = corrections.report(STORY, "Six islands", "telegram:1", AT);
    assertThat(corrections.decide(id, State.FIXED, "Nine.", "telegram:7", AT)).isTrue();
    assertThat(corrections.decide(id, State.DISMISSED, "", "telegram:8", AT)).isFalse();
    assertThat(corrections.find(id).orElseThrow().state()).isEqualTo(State.FIXED);
    assertThat(corrections.open(9)).isEmpty();
    assertThat(corrections.of(List.of(STORY))).hasSize(1);
  }

  @Test
  void eachMomentOfDecisionLiesInOneWindow() {
    long id = corrections.report(STORY, "Six islands", "telegram:1", AT);
    corrections.decide(id, State.FIXED, "Nine.", "telegram:7", AT);
    assertThat(corrections.decided(AT.minusSeconds(60), AT)).hasSize(1);
    assertThat(corrections.decided(AT, AT.plusSeconds(60))).isEmpty();
  }

  @Test
  void whoSaidItIsForgottenAndWhatIsOldIsToo() {
    long id = corrections.report(STORY, "Six islands", "telegram:1", AT);
    new Subscribers(database.jdbi(), () -> AT).forget(new ChatId("telegram:1"));
    assertThat(corrections.say(id, "telegram:1", "Nine.")).isFalse();
    assertThat(corrections.report(STORY, "Six islands", "telegram:1", AT)).isNotEqualTo(id);
    corrections.forgetBefore(AT);
    assertThat(corrections.open(9)).hasSize(2);
    corrections.forgetBefore(AT.plusSeconds(1));
    assertThat(corrections.open(9)).isEmpty();
  }

  @Test
  void editorsAreToldOnce() {
    long id = corrections.report(STORY, "Six islands", "telegram:1", AT);
    boolean first = database.jdbi().inTransaction(handle -> corrections.told(handle, id));
    boolean again = database.jdbi().inTransaction(handle -> corrections.told(handle, id));
    assertThat(List.of(first, again)).containsExactly(true, false);
  }
}
