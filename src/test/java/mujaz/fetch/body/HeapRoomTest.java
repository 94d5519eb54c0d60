package mujaz.fetch.body;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeapRoomTest {
  private final HeapRoom room = HeapRoom.of(20 << 20, 10 << 20);

  @Test
  void fewLargeBodiesAreReadAtOneTimeAndSmallOnesNeverWait() throws Exception {
    HeapRoom.Stay large = room.enter();
    large.grow(9 << 20, Duration.ZERO);
    HeapRoom.Stay second = room.enter();
    second.grow(1 << 20, Duration.ZERO);
    assertThatThrownBy(() -> second.grow(2 << 20, Duration.ofMillis(5)))
        .isInstanceOf(HeapRoom.NoRoom.class);
    assertThatCode(() -> room.enter().grow(HeapRoom.SMALL, Duration.ZERO))
        .doesNotThrowAnyException();
    large.close();
    assertThatCode(() -> second.grow(2 << 20, Duration.ZERO)).doesNotThrowAnyException();
  }

  @Test
  void aStayGivesBackWhatItTook() throws Exception {
    for (int i = 0; i < 100; i++) {
      try (HeapRoom.Stay stay = room.enter()) {
        stay.grow(1 << 20, Duration.ZERO);
        stay.grow(5 << 20, Duration.ZERO);
      }
    }
  }
}
