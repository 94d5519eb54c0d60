package mujaz.subscription.desk;

/** Who posts. */
public enum Mode {
  /** The bot, unseen. */
  AUTO,
  /** The bot, once editors have approved. */
  REVIEW,
  /** Nobody but the editors: they get a draft to copy. */
  DRAFT
}
