package mujaz.digest;

import java.util.List;

/**
 * What is not in a digest though it might have been, so that the reader can be told.
 *
 * @param muted how many stories only a mute has kept out
 * @param silent names of the chosen sources that could not be reached in that time: an outage is
 *     never shown as an empty day
 * @param changed names of those whose pages look so different that nothing is found there
 */
public record LeftOut(int muted, List<String> silent, List<String> changed) {
  public static final LeftOut NOTHING = new LeftOut(0, List.of(), List.of());

  public LeftOut {
    silent = List.copyOf(silent);
    changed = List.copyOf(changed);
  }

  /** Whether a source brought nothing for a reason of its own. */
  public boolean isOutage() {
    return !silent.isEmpty() || !changed.isEmpty();
  }
}
