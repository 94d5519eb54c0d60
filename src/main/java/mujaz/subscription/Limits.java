package mujaz.subscription;

/**
 * How much a subscription wants.
 *
 * @param minSources only stories that at least so many sources report; 0 and 1 are all
 * @param atMost so many stories at most; 0 for the standard
 * @param review whether stories that were told before come again: a review of its time
 */
public record Limits(int minSources, int atMost, boolean review) {
  public static final Limits NONE = new Limits(0, 0, false);

  /** Stories in a digest, however many are asked for. */
  public static final int MOST = 50;

  public Limits {
    if (minSources < 0 || atMost < 0 || atMost > MOST) {
      throw new IllegalArgumentException("no limits: " + minSources + ", " + atMost);
    }
  }

  /** The same, without what was told before. */
  public Limits withoutReview() {
    return new Limits(minSources, atMost, false);
  }
}
