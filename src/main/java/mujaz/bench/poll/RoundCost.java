package mujaz.bench.poll;

import java.util.Locale;

/**
 * What a round has cost.
 *
 * @param seconds from the first poll begun to the last one on record
 * @param cpuMillis a feed, of the whole process, its collector and compiler included
 * @param residentMebibytes at its end
 * @param peakMebibytes resident, up to its end
 */
public record RoundCost(
    String round,
    int feeds,
    double seconds,
    double cpuMillis,
    long residentMebibytes,
    long peakMebibytes) {
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-6s %d feeds in %.1f s: %.0f feeds/s, CPU %.2f ms a feed; resident %d MiB, peak %d MiB",
        round,
        feeds,
        seconds,
        feeds / seconds,
        cpuMillis,
        residentMebibytes,
        peakMebibytes);
  }
}
