package mujaz.digest;

import java.time.Instant;
import java.util.List;

/**
 * The stories chosen for an edition, the most important first.
 *
 * @param since from when on the stories are new
 * @param until the edition's moment
 * @param silentSources names of the chosen sources that could not be reached in that time: an
 *     outage is never shown as an empty day
 * @param muted how many stories only a mute has kept out
 */
public record Digest(
    Instant since, Instant until, List<Entry> entries, List<String> silentSources, int muted) {
  public Digest {
    entries = List.copyOf(entries);
    silentSources = List.copyOf(silentSources);
  }

  /** Of a reader who has muted nothing. */
  public Digest(Instant since, Instant until, List<Entry> entries, List<String> silentSources) {
    this(since, until, entries, silentSources, 0);
  }
}
