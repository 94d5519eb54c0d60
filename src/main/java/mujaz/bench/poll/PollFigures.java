package mujaz.bench.poll;

import java.util.List;

/**
 * What the rounds of {@link PollBench} have cost.
 *
 * @param rounds in order
 * @param missed the bars that were missed, a line each
 */
public record PollFigures(List<RoundCost> rounds, List<String> missed) {
  public PollFigures {
    rounds = List.copyOf(rounds);
    missed = List.copyOf(missed);
  }

  @Override
  public String toString() {
    return missed.isEmpty()
        ? "poll: every bar is reached"
        : "poll: missed\n  " + String.join("\n  ", missed);
  }
}
