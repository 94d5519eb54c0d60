package mujaz.bench.poll;

import java.util.List;

/**
 * One of the rounds that are measured, and what it may cost.
 *
 * @param name as it is printed
 * @param fresh how many items each feed shows that it has not shown before; 0 for a 304
 * @param mostMillis of processor time a feed
 */
record Round(String name, int fresh, double mostMillis) {
  static final int ITEMS = 20;

  /** In the order in which a feed meets them. */
  static final List<Round> ALL =
      List.of(new Round("first", ITEMS, 12), new Round("304", 0, 1), new Round("3 new", 3, 3.5));

  /** How many items a feed has shown when so many rounds are over. */
  static int shown(int rounds) {
    return ALL.subList(0, Math.min(rounds, ALL.size())).stream().mapToInt(Round::fresh).sum();
  }
}
