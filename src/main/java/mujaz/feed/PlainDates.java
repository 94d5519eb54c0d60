package mujaz.feed;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two forms that nearly every feed uses, read without cutting the text into parts: {@code mon,
 * 23 nov 2026 10:30:00 +0200} and {@code 2026-11-23t10:30:00z}. Anything else is left to the scan.
 */
final class PlainDates {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private PlainDates() {}

  /**
   * @param text folded
   */
  static Optional<OffsetDateTime> parse(String text) {
    if (text.length() >= 20 && text.charAt(4) == '-') {
      return moment(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), text, 10);
    }
    int at = text.length() > 5 && text.charAt(3) == ',' && text.charAt(4) == ' ' ? 5 : 0;
    int digits = text.length() > at + 2 && text.charAt(at + 1) == ' ' ? 1 : 2;
    int name = at + digits + 1;
    if (text.length() < name + 17 || text.charAt(name - 1) != ' ' || text.charAt(name + 3) != ' ') {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(text.substring(name, name + 3));
    return month < 0 || month % 3 != 0
        ? Optional.empty()
        : moment(
            number(text, name + 4, name + 8),
            month / 3 + 1,
            number(text, at, at + digits),
            text,
            name + 8);
  }

  private static Optional<OffsetDateTime> moment(
      int year, int month, int day, String text, int clock) {
    boolean signs =
        (text.charAt(clock) == ' ' || text.charAt(clock) == 't')
            && text.charAt(clock + 3) == ':'
            && text.charAt(clock + 6) == ':';
    int hour = number(text, clock + 1, clock + 3);
    int minute = number(text, clock + 4, clock + 6);
    int second = number(text, clock + 7, clock + 9);
    @Nullable ZoneOffset zone = signs ? zone(text, clock + 9) : null;
    if (zone == null || year < 0 || month < 1 || day < 1 || hour < 0 || hour > 23) {
      return Optional.empty();
    }
    return minute < 0 || second < 0 || second > 59
        ? Optional.empty()
        : Optional.of(OffsetDateTime.of(year, month, day, hour, minute, second, 0, zone));
  }

  private static @Nullable ZoneOffset zone(String text, int from) {
    int at = from;
    if (at < text.length() && text.charAt(at) == '.') {
      do {
        at++;
      } while (at < text.length() && Character.isDigit(text.charAt(at)));
    }
    String rest = text.substring(at).strip();
    if (rest.equals("z") || rest.equals("gmt") || rest.equals("utc") || rest.equals("+0000")) {
      return ZoneOffset.UTC;
    }
    boolean colon = rest.length() == 6 && rest.charAt(3) == ':';
    if (rest.length() != 5 && !colon) {
      return null;
    }
    int sign = rest.charAt(0) == '+' ? 1 : rest.charAt(0) == '-' ? -1 : 0;
    int hours = number(rest, 1, 3);
    int minutes = number(rest, colon ? 4 : 3, colon ? 6 : 5);
    return sign == 0 || hours < 0 || minutes < 0 || hours > 17
        ? null
        : ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60));
  }

  /** -1 for what is no number. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
