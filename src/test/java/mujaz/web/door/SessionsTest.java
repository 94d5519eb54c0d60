package mujaz.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mujaz.subscription.ChatId;
import mujaz.testkit.SettableTime;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final ChatId ADMIN = ChatId.telegram(7);

  private final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  private final Sessions sessions = new Sessions(time);

  @Test
  void noSessionOutlastsADayOfWorkHoweverMuchItIsUsed() {
    String cookie = sessions.enter(sessions.link(ADMIN)).orElseThrow();
    for (int minutes = 0; minutes < 8 * 60; minutes += 20) {
      time.advance(Duration.ofMinutes(20));
      assertThat(sessions.find(cookie)).as("after %s minutes", minutes + 20).isPresent();
    }
    time.advance(Duration.ofSeconds(1));
    assertThat(sessions.find(cookie)).isEmpty();
  }

  @Test
  void aNewLinkVoidsTheLastOneAndNobodyElses() {
    String first = sessions.link(ADMIN);
    String others = sessions.link(ChatId.telegram(8));
    String second = sessions.link(ADMIN);
    assertThat(sessions.enter(first)).isEmpty();
    assertThat(sessions.enter(second)).isPresent();
    assertThat(sessions.enter(others)).isPresent();
  }

  @Test
  void whoeverHasLeftIsOut() {
    String cookie = sessions.enter(sessions.link(ADMIN)).orElseThrow();
    sessions.leave(cookie);
    assertThat(sessions.find(cookie)).isEmpty();
  }
}
