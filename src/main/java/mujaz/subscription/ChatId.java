package mujaz.subscription;

/**
 * A conversation, whatever carries it: {@code telegram:123456}, {@code web:1}. Telegram's groups
 * have negative numbers; a topic of a group is a chat of its own, {@code telegram:-100123/45}.
 */
public record ChatId(String value) {
  public static final String TELEGRAM = "telegram";
  public static final String WEB = "web";
  private static final char TOPIC = '/';

  public ChatId {
    if (!value.matches("[a-z]+:-?[0-9]{1,19}(?:/[0-9]{1,9})?")) {
      throw new IllegalArgumentException("not a chat: " + value);
    }
  }

  public static ChatId telegram(long number) {
    return new ChatId(TELEGRAM + ":" + number);
  }

  public static ChatId web(long number) {
    return new ChatId(WEB + ":" + number);
  }

  /** A topic of a group. */
  public static ChatId telegram(long number, int topic) {
    return new ChatId(TELEGRAM + ":" + number + TOPIC + topic);
  }

  /** What carries it. */
  public String transport() {
    return value.substring(0, value.indexOf(':'));
  }

  /** The carrier's number for it. */
  public long number() {
    return Long.parseLong(whole().value.substring(value.indexOf(':') + 1));
  }

  /** The number of the topic that it is; 0 for no topic. */
  public int topic() {
    int at = value.indexOf(TOPIC);
    return at < 0 ? 0 : Integer.parseInt(value.substring(at + 1));
  }

  /** The group of a topic; any other chat itself. */
  public ChatId whole() {
    int at = value.indexOf(TOPIC);
    return at < 0 ? this : new ChatId(value.substring(0, at));
  }

  @Override
  public String toString() {
    return value;
  }
}
