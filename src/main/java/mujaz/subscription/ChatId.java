package mujaz.subscription;

/**
 * A conversation, whatever carries it: {@code telegram:123456}, {@code web:1}. Telegram's groups
 * have negative numbers.
 */
public record ChatId(String value) {
  public static final String TELEGRAM = "telegram";
  public static final String WEB = "web";

  public ChatId {
    if (!value.matches("[a-z]+:-?[0-9]{1,19}")) {
      throw new IllegalArgumentException("not a chat: " + value);
    }
  }

  public static ChatId telegram(long number) {
    return new ChatId(TELEGRAM + ":" + number);
  }

  public static ChatId web(long number) {
    return new ChatId(WEB + ":" + number);
  }

  /** What carries it. */
  public String transport() {
    return value.substring(0, value.indexOf(':'));
  }

  /** The carrier's number for it. */
  public long number() {
    return Long.parseLong(value.substring(value.indexOf(':') + 1));
  }

  @Override
  public String toString() {
    return value;
  }
}
