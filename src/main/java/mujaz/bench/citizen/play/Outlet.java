package mujaz.bench.citizen.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedRequest;
import org.jspecify.annotations.Nullable;

/**
 * One feed: its items, which appear as time goes, and where its reader stands with it. Thread-safe.
 */
public final class Outlet {
  private static final int AT_FIRST = 5;
  static final int MOST_SHOWN = 20;

  /** A new item every so many intervals. */
  private static final double PACE = 2;

  private final House house;
  private final int number;
  private final int place;
  private final @Nullable Outlet elder;
  private final Standing standing;
  private final List<Item> items = new ArrayList<>();
  private final Map<Item, Instant> shown = new HashMap<>();
  private final Map<Item, Word> lastWord = new HashMap<>();
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private int visits;

  private record Word(String text, Instant since) {}

  /**
   * @param place among the feeds of the house, from 0
   * @param elder whose items it shows; null for its own
   */
  Outlet(House house, int number, int place, @Nullable Outlet elder) {
    this.house = house;
    this.number = number;
    this.place = place;
    this.elder = elder;
    this.standing = new Standing(house);
    Instant now = house.stage().time().instant();
    Duration phase = house.stage().intervals(PACE * (number * 0.618 % 1));
    for (int i = AT_FIRST; i > 0 && elder == null; i--) {
      Instant at = now.plus(phase).minus(house.stage().intervals(PACE * i));
      items.add(house.stage().newsroom().item(number, at));
    }
  }

  public House house() {
    return house;
  }

  public int place() {
    return place;
  }

  /** Of its feed; what stands below it is the outlet's too. */
  public String path() {
    return "/f" + number;
  }

  public String address() {
    return "http://" + house.authority() + path();
  }

  synchronized FeedReply asked(FeedRequest request, Instant now) {
    String below = request.path().substring(path().length());
    standing.asked(request, below, now);
    visits++;
    Answer answer = house.behaviour().feed().apply(new Visit(this, request, below, visits, now));
    answer.shown().forEach(item -> shown.putIfAbsent(item, now));
    standing.answered(answer, below);
    return answer.reply();
  }

  /** Its items at a moment, the newest first. */
  public List<Item> items(Instant now) {
    return items(now, MOST_SHOWN);
  }

  List<Item> items(Instant now, int most) {
    if (elder != null) {
      return elder.items(now, most);
    }
    synchronized (items) {
      Instant next = items.get(items.size() - 1).at().plus(house.stage().intervals(PACE));
      while (!next.isAfter(now)) {
        items.add(house.stage().newsroom().item(number, next));
        next = next.plus(house.stage().intervals(PACE));
      }
      List<Item> newest = new ArrayList<>();
      for (int i = items.size() - 1; i >= Math.max(0, items.size() - most); i--) {
        if (!items.get(i).at().isAfter(now)) {
          newest.add(items.get(i));
        }
      }
      return newest;
    }
  }

  /** More items at once than are usual. */
  void publish(int count, Instant now) {
    synchronized (items) {
      for (int i = 0; i < count; i++) {
        items.add(house.stage().newsroom().item(number, now));
      }
    }
  }

  /** All its items up to a moment, the oldest first. */
  public List<Item> published(Instant until) {
    items(until);
    synchronized (items) {
      return items.stream().filter(item -> !item.at().isAfter(until)).toList();
    }
  }

  /** Which items were in its answers, and when first. */
  public synchronized Map<Item, Instant> shown() {
    return Map.copyOf(shown);
  }

  /** An item's text now has that word, and shall have it in the end. */
  synchronized void says(Item item, String word, Instant now) {
    Word last = lastWord.get(item);
    if (last == null || !last.text.equals(word)) {
      lastWord.put(item, new Word(word, now));
    }
  }

  /** The words that the items' texts must have in the end, of those that were said by then. */
  public synchronized Map<Item, String> lastWords(Instant until) {
    Map<Item, String> words = new HashMap<>();
    lastWord.forEach(
        (item, word) -> {
          if (!word.since.isAfter(until)) {
            words.put(item, word.text);
          }
        });
    return words;
  }

  /** Counts one more of those, and says how many there are now. */
  public int count(String what) {
    return counts.merge(what, 1, Integer::sum);
  }

  /** Begins that count anew, at 0. */
  public int restart(String what) {
    counts.put(what, 0);
    return 0;
  }

  public int counted(String what) {
    return counts.getOrDefault(what, 0);
  }

  boolean cameByRedirect() {
    return standing.cameByRedirect();
  }
}
