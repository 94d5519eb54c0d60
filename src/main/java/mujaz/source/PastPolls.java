package mujaz.source;

import java.util.List;

/**
 * The last ten polls of a source. They stand in its own row, on a line each: every poll writes that
 * row anyway, and a row of their own would double what a quiet poll costs.
 *
 * @param written the newest first; empty before the first poll
 */
public record PastPolls(String written) {
  private static final int KEPT = 10;

  public static final PastPolls NONE = new PastPolls("");

  /** With one more. */
  PastPolls and(PastPoll poll) {
    StringBuilder lines = new StringBuilder(poll.written());
    written.lines().limit(KEPT - 1L).forEach(line -> lines.append('\n').append(line));
    return new PastPolls(lines.toString());
  }

  /** The newest first. */
  public List<PastPoll> all() {
    return written.lines().map(PastPoll::read).toList();
  }
}
