package mujaz.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import mujaz.store.Database;
import mujaz.telegram.Inbox.Waiting;
import mujaz.testkit.SettableTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How updates are kept, on every database. */
abstract class InboxContract {
  private final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  private Database database;
  private Inbox inbox;

  abstract Database open();

  @BeforeEach
  void migrate() {
    database = open();
    inbox = new Inbox(database.jdbi(), time);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anUpdateIsNewOnceDoneOrNot() {
    assertThat(inbox.add(updates(1, 2))).extracting(Waiting::id).containsExactly(1L, 2L);
    inbox.done(1);
    assertThat(inbox.add(updates(1, 2, 3))).extracting(Waiting::id).containsExactly(3L);
  }

  @Test
  void whatHadNoEffectIsLeftInItsOrderWithItsText() {
    inbox.add(updates(3, 1, 2));
    inbox.done(2);
    assertThat(inbox.left()).extracting(Waiting::id).containsExactly(1L, 3L);
    assertThat(inbox.left().get(0).body()).contains("\"update_id\":1");
  }

  @Test
  void anUpdateThatKillsTheProgramIsGivenUp() {
    inbox.add(updates(1));
    for (int start = 1; start <= 3; start++) {
      assertThat(inbox.left()).as("start %d", start).hasSize(1);
    }
    assertThat(inbox.left()).isEmpty();
    assertThat(inbox.add(updates(1))).isEmpty();
  }

  @Test
  void whatWasSaidIsNotKeptWhenItHadItsEffectNorTheNumbersForEver() {
    inbox.add(updates(1));
    inbox.done(1);
    assertThat(bodies()).isEmpty();
    time.advance(Duration.ofDays(3));
    inbox.forgetBefore(time.instant().minus(Duration.ofDays(2)));
    assertThat(inbox.add(updates(1))).hasSize(1);
  }

  private List<String> bodies() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select body from updates where body is not null")
                    .mapTo(String.class)
                    .list());
  }

  private static List<ObjectNode> updates(long... numbers) {
    ObjectMapper mapper = new ObjectMapper();
    return LongStream.of(numbers)
        .mapToObj(number -> mapper.createObjectNode().put("update_id", number))
        .toList();
  }
}
