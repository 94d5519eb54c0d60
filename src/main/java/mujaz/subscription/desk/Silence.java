package mujaz.subscription.desk;

/** What happens where nobody answers by the slot. */
public enum Silence {
  /** It waits for an approval that comes later. */
  HOLD,
  SEND,
  SKIP
}
