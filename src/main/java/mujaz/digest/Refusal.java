package mujaz.digest;

/**
 * What keeps a story from a reader.
 *
 * @param what the muted word; empty where the kind says all
 */
public record Refusal(Kind kind, String what) {
  /** The ways in which a story is not wanted, in the order in which they are looked for. */
  public enum Kind {
    MUTED_TOPIC,
    /** Nobody but muted sources reports it. */
    MUTED_SOURCES,
    MUTED_WORD,
    LANGUAGE,
    /** Neither its topic nor a source of it was chosen, nor does a followed word stand in it. */
    NOT_CHOSEN,
    /** Fewer sources report it than are asked for. */
    FEW_SOURCES;

    /** Whether it would be wanted but for a mute. */
    public boolean isMute() {
      return compareTo(MUTED_WORD) <= 0;
    }
  }

  static Refusal of(Kind kind) {
    return new Refusal(kind, "");
  }
}
