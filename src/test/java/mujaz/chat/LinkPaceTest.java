package mujaz.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mujaz.subscription.ChatId;
import mujaz.testkit.SettableTime;
import org.junit.jupiter.api.Test;

class LinkPaceTest {
  private static final ChatId CHAT = ChatId.telegram(42);

  private final SettableTime time = SettableTime.at("2026-11-23T08:00:00Z");
  private final LinkPace pace = new LinkPace(time);

  @Test
  void aChatHasFiveAddressesAMinuteAndNobodyElseIsHeldUpByIt() {
    for (int i = 0; i < LinkPace.A_MINUTE; i++) {
      assertThat(pace.allows(CHAT)).isTrue();
      time.advance(Duration.ofSeconds(10));
    }
    assertThat(pace.allows(CHAT)).isFalse();
    assertThat(pace.allows(ChatId.telegram(43))).isTrue();
    time.advance(Duration.ofSeconds(11));
    assertThat(pace.allows(CHAT)).isTrue();
    assertThat(pace.allows(CHAT)).isFalse();
  }
}
