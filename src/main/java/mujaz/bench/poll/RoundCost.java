package mujaz.bench.poll;

import java.util.Locale;

/**
 * What a round has cost.
 *
 * @param seconds from the first poll begun to the last one on record
 * @param cpuMillis a feed, from its address to its kept articles, of the whole process, its
 *     collector and compiler included
 * @param storyMillis of processor time in the same way, a new article, into its story, its summary
 *     and the search index, after that; 0 without new articles
 * @param residentMebibytes at its end
 * @param peakMebibytes resident, up to its end
 */
public record RoundCost(
    String round,
    int feeds,
    double seconds,
    double cpuMillis,
    double storyMillis,
    long residentMebibytes,
    long peakMebibytes) {
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-6s %d feeds in %.1f s: %.0f feeds/s, CPU %.2f ms a feed; stories %.2f ms an article; resident %d MiB, peak %d MiB",
        round,
        feeds,
        seconds,
        feeds / seconds,
        cpuMillis,
        storyMillis,
        residentMebibytes,
        peakMebibytes);
  }
}
