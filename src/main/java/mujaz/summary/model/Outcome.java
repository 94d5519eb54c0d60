package mujaz.summary.model;

import java.util.Locale;

/** What came of asking the model; all but the first leave the local summary in place. */
public enum Outcome {
  WRITTEN,
  TOO_SLOW,
  UNREACHABLE,
  /** It asked for fewer requests. */
  BUSY,
  BROKEN,
  /** It, or its server, would not answer. */
  REFUSED,
  /** The answer was not what was asked for. */
  UNREADABLE,
  /** Nothing in the answer was supported by the articles. */
  UNFAITHFUL,
  /** The month's tokens are spent. */
  OVER_BUDGET,
  /** It failed so often lately that it is left alone for a while. */
  RESTING;

  /** As the database names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isTrouble() {
    return this == TOO_SLOW
        || this == UNREACHABLE
        || this == BUSY
        || this == BROKEN
        || this == REFUSED;
  }
}
