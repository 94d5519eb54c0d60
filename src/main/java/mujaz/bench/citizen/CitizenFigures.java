package mujaz.bench.citizen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mujaz.bench.citizen.play.Ledger;

/**
 * How well the program behaved.
 *
 * @param kinds of behaviour that were played
 * @param canaryConnections at the server that must not be asked
 * @param latencyBar that the median latency must not pass
 * @param rules by name
 */
public record CitizenFigures(
    int kinds,
    int feeds,
    Course course,
    long requests,
    int canaryConnections,
    Items items,
    Duration latencyBar,
    List<Ledger.Entry> rules) {
  private static final double ONCE_BAR = 0.999;

  public CitizenFigures {
    rules = List.copyOf(rules);
  }

  /**
   * What became of the items.
   *
   * @param counted those that had to become an article each
   * @param medianLatency from publication to article
   */
  public record Items(int counted, int missing, int doubled, Duration medianLatency) {
    double once() {
      return counted == 0 ? 0 : 1 - (double) (missing + doubled) / counted;
    }
  }

  /** The bars that were missed, a line each. */
  public List<String> missed() {
    List<String> missed = new ArrayList<>();
    for (Ledger.Entry rule : rules) {
      // Items have a bar of their own, in percent.
      if (rule.breaks() > 0 && !rule.rule().equals(Reckoning.ONCE)) {
        missed.add(rule.rule() + ": broken " + rule.breaks() + " times");
      }
    }
    if (items.once() < ONCE_BAR) {
      missed.add(format("%.2f %% of the items are there once, at least 99.9", items.once() * 100));
    }
    if (items.medianLatency.compareTo(latencyBar) > 0) {
      missed.add("median latency " + seconds(items.medianLatency) + " s");
    }
    if (canaryConnections > 0) {
      missed.add(canaryConnections + " connections to the canary");
    }
    return missed;
  }

  @Override
  public String toString() {
    StringBuilder said = new StringBuilder();
    said.append(
        format(
            "citizen: %d kinds of behaviour, %d feeds, %d s at speed %.0f, polled every %d s:"
                + " %d requests%n",
            kinds,
            feeds,
            course.lasts().toSeconds(),
            course.speed(),
            course.interval().toSeconds(),
            requests));
    for (Ledger.Entry rule : rules) {
      said.append(
          format("  %-52s %8d checks %6d breaks%n", rule.rule(), rule.checks(), rule.breaks()));
      rule.examples().forEach(example -> said.append("      ").append(example).append('\n'));
    }
    said.append(
        format(
            "items: %d, %.2f %% once (%d missing, %d doubled); median latency %s s, at most %s s%n",
            items.counted,
            items.once() * 100,
            items.missing,
            items.doubled,
            seconds(items.medianLatency),
            seconds(latencyBar)));
    said.append("canary: ").append(canaryConnections).append(" connections\n");
    List<String> missed = missed();
    return said.append(
            missed.isEmpty() ? "every bar is reached" : "missed\n  " + String.join("\n  ", missed))
        .toString();
  }

  private static String seconds(Duration duration) {
    return format("%.1f", duration.toMillis() / 1e3);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
