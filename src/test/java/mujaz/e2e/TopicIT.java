package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import mujaz.bench.FakeBotApi.Sent;
import mujaz.bench.FakePeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A digest into a topic of a group: it stays there, until the topic is deleted. */
class TopicIT {
  private static final long GROUP = -1_001_234;
  private static final long RUNS_IT = 50;
  private static final long TOPIC = 77;
  private final Program program = new Program();

  @AfterEach
  void stop() {
    program.close();
  }

  @Test
  void aDigestGoesToTheTopicItWasAskedForInAndToTheGroupWhenThatIsDeleted() {
    program.follow(0);
    await().atMost(Person.PATIENCE).until(() -> program.polled(1));
    program.telegram.people.administers(RUNS_IT, true);
    hand(FakePeople.inGroup(GROUP, RUNS_IT, "/times"));
    Sent panel = awaited("When");
    assertThat(panel.topic()).isEqualTo(TOPIC);
    press(panel, "1.times.08-00");
    press(panel, "1.newsl.ar");
    tomorrow(LocalTime.of(8, 1));
    Sent digest = awaited("blockquote");
    assertThat(digest.topic()).isEqualTo(TOPIC);

    program.telegram.people.delete(TOPIC);
    tomorrow(LocalTime.of(8, 1));
    assertThat(awaited("no longer there").topic()).isZero();
    program.telegram.hand(FakePeople.inGroup(GROUP, RUNS_IT, "/settings"));
    assertThat(awaited("Digest at: 8:00").topic()).isZero();
  }

  private void hand(ObjectNode update) {
    program.telegram.hand(FakePeople.inTopic(update, TOPIC));
  }

  private void press(Sent panel, String data) {
    int before = program.telegram.messagesTo(GROUP).size();
    hand(FakePeople.pressInGroup(GROUP, RUNS_IT, panel.messageId(), data));
    await().atMost(Person.PATIENCE).until(() -> program.telegram.messagesTo(GROUP).size() > before);
  }

  private void tomorrow(LocalTime time) {
    LocalDate today = LocalDate.ofInstant(program.time.instant(), ZoneOffset.UTC);
    program.time.jumpTo(today.plusDays(1).atTime(time).toInstant(ZoneOffset.UTC));
  }

  private Sent awaited(String words) {
    await().atMost(Duration.ofSeconds(60)).until(() -> !with(words).isEmpty());
    return with(words).get(with(words).size() - 1);
  }

  private List<Sent> with(String words) {
    return program.telegram.messagesTo(GROUP).stream()
        .filter(sent -> sent.html().contains(words))
        .toList();
  }
}
