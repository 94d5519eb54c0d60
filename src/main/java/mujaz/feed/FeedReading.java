package mujaz.feed;

import java.util.function.Function;
import mujaz.text.Problem;

/** What came of reading bytes as a feed. */
public sealed interface FeedReading {
  /** They are one. */
  record Read(Feed feed) implements FeedReading {}

  /** They are none that we can read. */
  record NotAFeed(Problem why) implements FeedReading {}

  default <T> T match(Function<Read, T> read, Function<NotAFeed, T> notAFeed) {
    if (this instanceof Read it) {
      return read.apply(it);
    }
    return notAFeed.apply((NotAFeed) this);
  }
}
