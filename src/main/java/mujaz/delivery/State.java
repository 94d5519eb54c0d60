package mujaz.delivery;

import java.util.Locale;

/** Where a delivery stands. The column holds the word in small letters. */
public enum State {
  /** To be sent as soon as pace and order allow. */
  WAITING,
  /** Its chat has stopped us or cannot be reached: kept until it speaks again. */
  HELD,
  /** Being sent; the mark is on the disk before the request is. */
  IN_FLIGHT,
  SENT,
  /** It may have arrived: nobody can tell, and it is not sent again. */
  UNCERTAIN,
  /** Refused for what it says. */
  REJECTED,
  /** The chat takes nothing from us. */
  UNREACHABLE,
  /** Too old when its turn came, or taken back before: its stories may come in a later digest. */
  MERGED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static State ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
