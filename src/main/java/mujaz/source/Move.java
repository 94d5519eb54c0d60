package mujaz.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a source's answers say that it has permanently gone (301, 308), and how many in a row have
 * said the same: one answer may be a mistake, three are believed.
 *
 * @param to null where the last answer said nothing of the kind
 */
public record Move(@Nullable URI to, int times) {
  private static final int BELIEVED = 3;

  public static final Move NONE = new Move(null, 0);

  /**
   * After one more answer.
   *
   * @param said where it says that the source has gone; null for nowhere
   */
  public Move and(@Nullable URI said) {
    if (said == null) {
      return NONE;
    }
    return said.equals(to) ? new Move(to, Math.min(times + 1, BELIEVED)) : new Move(said, 1);
  }

  /** The address to follow from now on; null where it is not settled. */
  public @Nullable URI believed() {
    return times >= BELIEVED ? to : null;
  }
}
