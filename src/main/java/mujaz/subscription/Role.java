package mujaz.subscription;

/** What a person may do. */
public enum Role {
  READER,
  /** Manages sources. Granted by the settings; in {@code try} to the first visitor. */
  ADMIN
}
