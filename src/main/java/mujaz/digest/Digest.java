package mujaz.digest;

import java.time.Instant;
import java.util.List;

/**
 * The stories chosen for an edition, the most important first.
 *
 * @param since from when on the stories are new
 * @param until the edition's moment
 */
public record Digest(Instant since, Instant until, List<Entry> entries, LeftOut leftOut) {
  public Digest {
    entries = List.copyOf(entries);
  }
}
