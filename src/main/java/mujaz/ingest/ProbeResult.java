package mujaz.ingest;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import mujaz.feed.Feed;
import mujaz.feed.FeedLink;
import mujaz.source.SourceKind;
import mujaz.text.Problem;

/** What stands at an address that somebody wants to follow. */
public sealed interface ProbeResult {
  /**
   * Something to follow.
   *
   * @param address where it is, which may not be what was asked for
   */
  record Found(URI address, SourceKind kind, Feed feed) implements ProbeResult {}

  /** A page that names several feeds. */
  record Choice(List<FeedLink> feeds) implements ProbeResult {
    public Choice {
      feeds = List.copyOf(feeds);
    }
  }

  /** Nothing to follow. */
  record Nothing(Problem why) implements ProbeResult {}

  default <T> T match(
      Function<Found, T> found, Function<Choice, T> choice, Function<Nothing, T> nothing) {
    if (this instanceof Found it) {
      return found.apply(it);
    } else if (this instanceof Choice it) {
      return choice.apply(it);
    }
    return nothing.apply((Nothing) this);
  }
}
