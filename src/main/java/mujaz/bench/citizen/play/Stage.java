package mujaz.bench.citizen.play;

import java.time.Duration;
import java.time.InstantSource;

/**
 * What all houses share.
 *
 * @param interval how often the program polls
 * @param slack so much the clocks of asking and answering may differ
 * @param canary authorities of a server that must never be asked, in every notation
 */
public record Stage(
    Newsroom newsroom,
    Ledger ledger,
    InstantSource time,
    Duration interval,
    Duration slack,
    java.util.List<String> canary) {
  /** The contact that the program must name in its User-Agent. */
  public static final String CONTACT = Manners.CONTACT;

  public Stage {
    canary = java.util.List.copyOf(canary);
  }

  public Duration intervals(double count) {
    return Duration.ofMillis((long) (interval.toMillis() * count));
  }
}
