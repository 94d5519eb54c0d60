package mujaz.feed;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The fuzz: a few hundred documents in each build; as many as fit in {@code -Dmujaz.fuzz=10m}. */
class FeedReaderProperties {
  @Property(tries = 400)
  void whateverIsReadIsHarmless(@ForAll long number) {
    FeedFuzz.once(number);
  }

  @Example
  void asLongAsIsAskedFor() {
    long end =
        System.nanoTime() + Duration.parse("PT" + System.getProperty("mujaz.fuzz", "1s")).toNanos();
    for (long number = 0; System.nanoTime() < end; number++) {
      FeedFuzz.once(number);
    }
  }
}
