package mujaz.delivery;

/** Who goes first where not all can go at once: a lower rank leaves before a higher one. */
public enum Lane {
  /** To a person who has just asked; never stored. */
  ANSWER(0),
  /** Of a story that the reader follows: news that is worth less each minute. */
  ALERT(1),
  /** Digests, and what an owner says to all. */
  DIGEST(2);

  private final int rank;

  Lane(int rank) {
    this.rank = rank;
  }

  /** As the outbox keeps it. */
  int rank() {
    return rank;
  }

  /** The lane of an outbox cause: {@code alert:…} goes ahead of all the others. */
  static Lane of(String cause) {
    return cause.startsWith("alert:") ? ALERT : DIGEST;
  }
}
