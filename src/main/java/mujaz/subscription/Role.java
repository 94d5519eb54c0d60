package mujaz.subscription;

/** What a person may do; each may also do what stands before it. */
public enum Role {
  /** Is answered with one sentence. */
  BANNED,
  READER,
  /** Manages sources. */
  EDITOR,
  /** Runs the service: readers, invitations, broadcasts, the dashboard. */
  ADMIN,
  /**
   * Named in the settings; in {@code try} the first visitor. Makes admins, and cannot be unmade.
   */
  OWNER;

  /** Whether a person of this role may do what is the other's. */
  public boolean covers(Role other) {
    return compareTo(other) >= 0;
  }
}
