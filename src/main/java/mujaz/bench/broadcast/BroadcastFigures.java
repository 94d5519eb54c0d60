package mujaz.bench.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a broadcast has come to.
 *
 * @param permitted messages a second
 * @param rate of all that was accepted, from the first digest to the last
 * @param answerMillis from a person's word to the arrival of the answer, network included, in order
 * @param cpuMillis of the program a digest, and of the fake Bot API
 */
public record BroadcastFigures(
    int readers,
    int permitted,
    double rate,
    int refused,
    List<Double> answerMillis,
    double firstAfterSeconds,
    double cpuMillis,
    double fakeCpuMillis,
    long residentMebibytes,
    long databaseMebibytes) {
  private static final double MOST_OF_PERMITTED = 0.99;
  private static final double FAST_BAR = 950;
  private static final double ANSWER_BAR = 300;

  public BroadcastFigures {
    answerMillis = answerMillis.stream().sorted().toList();
  }

  private double answered(double share) {
    int size = answerMillis.size();
    return size == 0 ? 0 : answerMillis.get(Math.min(size - 1, (int) (size * share)));
  }

  /** The bars that were missed, a line each. */
  public List<String> missed() {
    List<String> missed = new ArrayList<>();
    double bar = permitted == 1_000 ? FAST_BAR : permitted * MOST_OF_PERMITTED;
    if (rate < bar) {
      missed.add(String.format(Locale.ROOT, "%.2f messages/s, at least %.2f", rate, bar));
    }
    if (refused > 0) {
      missed.add(refused + " x 429");
    }
    if (answered(0.99) > ANSWER_BAR) {
      missed.add(String.format(Locale.ROOT, "p99 of answers %.0f ms", answered(0.99)));
    }
    return missed;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        """
        %d digests: %.2f messages/s of %d permitted (%.1f %%), %d x 429
        %d answers meanwhile: p50 %.0f ms, p99 %.0f ms, 160 ms of them network
        the first digest %.1f s after it was due; CPU a message %.2f ms, of the fake %.2f ms
        resident %d MiB, database %d MiB
        %s""",
        readers,
        rate,
        permitted,
        rate / permitted * 100,
        refused,
        answerMillis.size(),
        answered(0.5),
        answered(0.99),
        firstAfterSeconds,
        cpuMillis,
        fakeCpuMillis,
        residentMebibytes,
        databaseMebibytes,
        missed().isEmpty() ? "every bar is reached" : "missed: " + String.join("; ", missed()));
  }
}
