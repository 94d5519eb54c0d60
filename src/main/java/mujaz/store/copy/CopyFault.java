package mujaz.store.copy;

/** A copy that cannot be made, or does not hold what it was made of; the message says why. */
public final class CopyFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  CopyFault(String message) {
    super(message);
  }

  CopyFault(String message, Throwable cause) {
    super(message, cause);
  }
}
