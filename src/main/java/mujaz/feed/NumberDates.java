package mujaz.feed;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days written in numbers alone, the clock already taken out. */
final class NumberDates {
  private static final Set<String> HIJRI = DateWords.folded("ه هـ هجري هجريه ah");

  private NumberDates() {}

  /**
   * @param text the whole date, folded
   */
  static @Nullable LocalDate day(DateParts parts, String text) {
    List<Integer> numbers = parts.numbers();
    if (numbers.isEmpty()) {
      return null;
    }
    int first = numbers.get(0);
    boolean shortened = text.startsWith("-");
    if (parts.isNumber(first, 4, 4) && parts.at(weekAt(parts, first)).equals("w")) {
      return week(parts.number(first), parts, weekAt(parts, first) + 1);
    }
    if (numbers.size() >= 3) {
      return three(parts, first, numbers.get(1), numbers.get(2));
    }
    if (numbers.size() == 2) {
      int second = numbers.get(1);
      if (shortened && parts.isNumber(first, 2, 2)) {
        return LocalDate.of(2000 + parts.number(first), parts.number(second), 1);
      }
      return parts.isNumber(first, 4, 4) && parts.isNumber(second, 1, 3)
          ? yearAnd(parts.number(first), parts.at(second))
          : null;
    }
    return one(parts.at(first), shortened);
  }

  private static int weekAt(DateParts parts, int year) {
    return parts.is(year + 1, '-') ? year + 2 : year + 1;
  }

  /** {@code 2026-W48-1}, {@code 2026W481}, {@code 2026-W48}: ISO 8601's weeks. */
  private static @Nullable LocalDate week(int year, DateParts parts, int at) {
    boolean together = parts.isNumber(at, 3, 3);
    if (!together && !parts.isNumber(at, 2, 2)) {
      return null;
    }
    int week = together ? parts.number(at) / 10 : parts.number(at);
    boolean dayed = parts.is(at + 1, '-') && parts.isNumber(at + 2, 1, 1);
    int day = together ? parts.number(at) % 10 : dayed ? parts.number(at + 2) : 1;
    return LocalDate.of(year, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
        .with(ChronoField.DAY_OF_WEEK, day);
  }

  private static LocalDate yearAnd(int year, String rest) {
    int number = Integer.parseInt(rest);
    return rest.length() == 3 && number > 12
        ? LocalDate.ofYearDay(year, number)
        : LocalDate.of(year, number, 1);
  }

  private static @Nullable LocalDate three(DateParts parts, int a, int b, int c) {
    int first = parts.number(a);
    int second = parts.number(b);
    int third = parts.number(c);
    boolean hijri = isHijri(parts);
    if (parts.isNumber(a, 4, 4)) {
      return year(first, second, third, hijri);
    }
    if (parts.isNumber(c, 4, 4)) {
      boolean american = (second > 12 && first <= 12) || parts.is(a + 1, '月');
      return american ? year(third, first, second, hijri) : year(third, second, first, hijri);
    }
    if (!parts.isNumber(a, 1, 2) || !parts.isNumber(c, 1, 2)) {
      return null;
    }
    boolean yearFirst = first > 31 || (parts.is(a + 1, '-') && third <= 31);
    if (yearFirst) {
      return FeedDates.gregorian(first, 2, second, third);
    }
    return second > 12
        ? FeedDates.gregorian(third, 2, first, second)
        : FeedDates.gregorian(third, 2, second, first);
  }

  private static boolean isHijri(DateParts parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (HIJRI.contains(parts.at(i))) {
        return true;
      }
    }
    return false;
  }

  /** Years of the 14th and 15th century are not Gregorian in news: by now 1405 is, or 1448. */
  private static @Nullable LocalDate year(int year, int month, int day, boolean hijri) {
    if (hijri || (year >= 1431 && year < 1600)) {
      return FeedDates.hijri(year, month, day);
    }
    return year >= 1300 && year < 1431
        ? FeedDates.persian(year, month, day)
        : FeedDates.gregorian(year, 4, month, day);
  }

  private static @Nullable LocalDate one(String digits, boolean shortened) {
    return switch (digits.length()) {
      case 4 ->
          shortened
              ? LocalDate.of(2000 + part(digits, 0, 2), part(digits, 2, 4), 1)
              : LocalDate.of(part(digits, 0, 4), 1, 1);
      case 5 -> LocalDate.ofYearDay(2000 + part(digits, 0, 2), part(digits, 2, 5));
      case 6 -> FeedDates.gregorian(part(digits, 0, 2), 2, part(digits, 2, 4), part(digits, 4, 6));
      case 7 -> LocalDate.ofYearDay(part(digits, 0, 4), part(digits, 4, 7));
      case 8, 12, 14 ->
          FeedDates.gregorian(part(digits, 0, 4), 4, part(digits, 4, 6), part(digits, 6, 8));
      default -> null;
    };
  }

  private static int part(String digits, int from, int to) {
    return Integer.parseInt(digits.substring(from, to));
  }
}
