package mujaz.bench.citizen.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each rule was looked at, and how often it was broken. Thread-safe. */
public final class Ledger {
  private static final int EXAMPLES = 3;

  private final Map<String, Entry> rules = new TreeMap<>();

  /**
   * @param examples the first of the breaks, each of another behaviour
   */
  public record Entry(String rule, long checks, long breaks, List<String> examples) {
    public Entry {
      examples = List.copyOf(examples);
    }
  }

  /**
   * Puts one look on record.
   *
   * @param who the behaviour's name
   */
  public synchronized void check(String rule, boolean kept, String who, String what) {
    Entry entry = rules.getOrDefault(rule, new Entry(rule, 0, 0, List.of()));
    List<String> examples = new ArrayList<>(entry.examples);
    if (!kept
        && examples.size() < EXAMPLES
        && examples.stream().noneMatch(example -> example.startsWith(who + ": "))) {
      examples.add(who + ": " + what);
    }
    rules.put(rule, new Entry(rule, entry.checks + 1, entry.breaks + (kept ? 0 : 1), examples));
  }

  /** All rules by name. */
  public synchronized List<Entry> entries() {
    return List.copyOf(rules.values());
  }
}
