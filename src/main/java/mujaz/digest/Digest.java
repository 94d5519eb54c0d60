package mujaz.digest;

import java.time.Instant;
import java.util.List;

/**
 * The stories chosen for an edition, the most important first.
 *
 * @param since from when on the stories are new
 * @param until the edition's moment
 * @param afterAbsence whether digests that should have come since then did not: this one stands for
 *     all of them
 */
public record Digest(
    Instant since, Instant until, List<Entry> entries, LeftOut leftOut, boolean afterAbsence) {
  public Digest {
    entries = List.copyOf(entries);
  }

  public Digest(Instant since, Instant until, List<Entry> entries, LeftOut leftOut) {
    this(since, until, entries, leftOut, false);
  }

  /** The same of other stories. */
  public Digest with(List<Entry> others) {
    return new Digest(since, until, others, leftOut, afterAbsence);
  }

  /** The same, as the one for all that did not come. */
  public Digest standingForAll() {
    return new Digest(since, until, entries, leftOut, true);
  }
}
