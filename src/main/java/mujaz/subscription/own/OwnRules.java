package mujaz.subscription.own;

/**
 * What the owner allows.
 *
 * @param who may add sources of their own
 * @param limit how many a chat may have
 */
public record OwnRules(Who who, int limit) {
  /** Who may add sources of their own. */
  public enum Who {
    NOBODY,
    /** Those who came by an invitation, and who has a role. */
    INVITED,
    ALL
  }

  public OwnRules {
    if (limit < 1) {
      throw new IllegalArgumentException("no limit: " + limit);
    }
  }
}
