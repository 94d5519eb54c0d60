package mujaz.subscription.desk;

/** How stories of the channel's own sources stand beside others. */
public enum Own {
  EQUAL,
  /** They come first, under the channel's own article. */
  FIRST,
  /** Nothing else is told, nor anything that others report of them. */
  ONLY
}
