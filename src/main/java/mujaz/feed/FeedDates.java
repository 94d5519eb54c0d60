package mujaz.feed;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.util.List;
import java.util.Optional;
import mujaz.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822 and its misspellings, ISO 8601 and its relatives, month names
 * of many languages, Hijri, Persian and Buddhist years. A date without a zone is taken as UTC.
 *
 * <p>The clock and its zone are taken out first; a month's name then tells the two numbers around
 * it apart, and without one their sizes and the signs between them do. A list of formats was tried
 * before: it needs an entry for every mixture of order, language and sign.
 */
public final class FeedDates {
  private static final int LONGEST = 120;
  private static final ULocale PERSIAN = new ULocale("fa@calendar=persian");

  private FeedDates() {}

  /** The moment that a date means; empty for what is no date. */
  public static Optional<Instant> parse(String written) {
    return read(written, ZoneOffset.UTC).map(OffsetDateTime::toInstant);
  }

  /**
   * The moment with the offset that it is written with.
   *
   * @param unstated the zone of a date that states none
   */
  public static Optional<OffsetDateTime> read(String written, ZoneId unstated) {
    if (written.length() > LONGEST || written.isBlank()) {
      return Optional.empty();
    }
    try {
      String text = Folding.fold(written.strip());
      Optional<OffsetDateTime> plain = PlainDates.parse(text);
      return plain.isPresent() ? plain : scan(text, unstated);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> scan(String text, ZoneId unstated) {
    DateParts parts = new DateParts(DateSpelling.plain(text));
    Optional<Instant> counted = counted(parts);
    if (counted.isPresent()) {
      return counted.map(moment -> moment.atOffset(ZoneOffset.UTC));
    }
    ClockScan clock = new ClockScan(parts);
    @Nullable LocalDate day = day(parts, text);
    if (day == null) {
      return Optional.empty();
    }
    LocalDateTime local = day.atTime(clock.time()).plusDays(clock.isDayEnd() ? 1 : 0);
    return Optional.of(local.atZone(clock.zone(unstated)).toOffsetDateTime());
  }

  /** Seconds or milliseconds since 1970, bare or as JSON's {@code /Date(1795429800000)/}. */
  private static Optional<Instant> counted(DateParts parts) {
    List<Integer> numbers = parts.numbers();
    boolean alone = !numbers.isEmpty() && numbers.get(0) <= 3;
    for (int i = 0; i < parts.size() && alone; i++) {
      alone = !parts.isWord(i) || parts.at(i).equals("date");
    }
    String digits = alone ? parts.at(numbers.get(0)) : "";
    return switch (digits.length()) {
      case 9, 10 -> Optional.of(Instant.ofEpochSecond(Long.parseLong(digits)));
      case 13 -> Optional.of(Instant.ofEpochMilli(Long.parseLong(digits)));
      default -> Optional.empty();
    };
  }

  private static @Nullable LocalDate day(DateParts parts, String text) {
    int place = monthPlace(parts);
    if (place < 0) {
      return NumberDates.day(parts, text);
    }
    MonthNames.Named month = month(parts, place);
    int before = -1;
    int after = -1;
    int second = -1;
    for (int number : parts.numbers()) {
      if (number < place) {
        before = number;
      } else if (after < 0) {
        after = number;
      } else if (second < 0) {
        second = number;
      }
    }
    if (month == null || (before < 0 && after < 0)) {
      return null;
    }
    if (before >= 0) {
      boolean yearFirst = parts.isNumber(before, 4, 4);
      int year = yearFirst ? before : after;
      int day = yearFirst ? after : before;
      return year < 0 ? null : date(month, parts, year, day < 0 ? 1 : parts.number(day));
    }
    if (second >= 0 && !parts.isNumber(after, 4, 4)) {
      return date(month, parts, second, parts.number(after));
    }
    return parts.isNumber(after, 4, 4) ? date(month, parts, after, 1) : null;
  }

  /** The last Gregorian month's name, else the last of another calendar; -1 when none is named. */
  private static int monthPlace(DateParts parts) {
    int found = -1;
    MonthNames.@Nullable Named kept = null;
    List<Integer> numbers = parts.numbers();
    for (int i = 0; i < parts.size(); i++) {
      MonthNames.@Nullable Named named = parts.isWord(i) ? month(parts, i) : null;
      boolean weekday = numbers.size() >= 3 && i < numbers.get(0) && parts.at(i).length() <= 3;
      if (named != null
          && !weekday
          && (kept == null
              || named.kind() == MonthNames.Kind.GREGORIAN
              || kept.kind() != MonthNames.Kind.GREGORIAN)) {
        found = i;
        kept = named;
      }
    }
    return found;
  }

  private static MonthNames.@Nullable Named month(DateParts parts, int i) {
    MonthNames.@Nullable Named two =
        parts.isWord(i + 1) ? MonthNames.of(parts.at(i) + " " + parts.at(i + 1)) : null;
    return two != null ? two : MonthNames.of(parts.at(i));
  }

  private static @Nullable LocalDate date(
      MonthNames.Named month, DateParts parts, int yearAt, int day) {
    int year = parts.number(yearAt);
    return switch (month.kind()) {
      case GREGORIAN -> gregorian(year, parts.at(yearAt).length(), month.month(), day);
      case HIJRI -> hijri(year, month.month(), day);
      case PERSIAN -> persian(year, month.month(), day);
    };
  }

  /** Two digits are of 1970 to 2069; Thailand counts 543 years more. */
  static @Nullable LocalDate gregorian(int year, int digits, int month, int day) {
    int full = digits > 2 ? year : year < 70 ? year + 2000 : year + 1900;
    return full < 1 || digits == 3 || digits > 4
        ? null
        : LocalDate.of(full > 2450 && full < 2700 ? full - 543 : full, month, day);
  }

  static LocalDate hijri(int year, int month, int day) {
    return LocalDate.from(HijrahDate.of(year, month, Math.min(day, 29)))
        .plusDays(Math.max(0, day - 29));
  }

  static LocalDate persian(int year, int month, int day) {
    if (day < 1 || day > 31 || month > 12 || year < 1200 || year > 1600) {
      throw new DateTimeException("no Persian date");
    }
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
    calendar.clear();
    calendar.set(year, month - 1, day);
    return LocalDate.ofInstant(Instant.ofEpochMilli(calendar.getTimeInMillis()), ZoneOffset.UTC);
  }
}
