package mujaz.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The newest items of a feed of any length, in the feed's order. Those without a date count as new:
 * the feed puts them there to be read.
 */
final class NewestItems {
  private record Placed(FeedItem item, int place) {}

  private static final Comparator<Placed> NEWEST_FIRST =
      Comparator.comparing(NewestItems::when).reversed().thenComparing(Placed::place);

  private final int most;
  private final List<Placed> kept = new ArrayList<>();
  private int seen;

  NewestItems(int most) {
    this.most = most;
  }

  void add(FeedItem item) {
    kept.add(new Placed(item, seen++));
    if (kept.size() >= 2 * most) {
      dropOldest();
    }
  }

  List<FeedItem> inOrder() {
    dropOldest();
    return kept.stream().map(Placed::item).toList();
  }

  private void dropOldest() {
    if (kept.size() > most) {
      kept.sort(NEWEST_FIRST);
      kept.subList(most, kept.size()).clear();
      kept.sort(Comparator.comparing(Placed::place));
    }
  }

  private static Instant when(Placed placed) {
    Instant latest = placed.item().latest();
    return latest == null ? Instant.MAX : latest;
  }
}
