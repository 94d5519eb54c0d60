package mujaz.feed;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time of day and the zone in a written date, and takes them out of it: {@code 10:30:05},
 * {@code 14h30}, {@code 10時30分}, {@code 9 pm}, {@code +0300}, {@code GMT-01:01}, {@code EST}.
 */
final class ClockScan {
  private static final Set<String> HOURS = DateWords.folded("h 時 时 點 点 시 u uhr часов часа час");
  private static final Set<String> MINUTES = DateWords.folded("分 분 min");
  private static final Set<String> SECONDS = DateWords.folded("秒 초 s");
  private static final Set<String> KOREAN = DateWords.folded("년 월 일 오전 오후");

  private final DateParts parts;
  private int hour;
  private int minute;
  private int second;
  private boolean found;
  private boolean korean;
  private @Nullable ZoneId zone;

  ClockScan(DateParts parts) {
    this.parts = parts;
    for (int i = 0; i < parts.size() && !korean; i++) {
      korean = KOREAN.contains(parts.at(i));
    }
    int after = clock();
    if (after >= 0) {
      found = true;
    }
    zone = new ZoneScan(parts, found).zone(Math.max(after, 0));
  }

  boolean isFound() {
    return found;
  }

  /** Midnight where no time is stated; 24:00 too, which {@link #isDayEnd} tells apart. */
  LocalTime time() {
    return LocalTime.of(hour == 24 ? 0 : hour, minute, second == 60 ? 59 : second);
  }

  boolean isDayEnd() {
    return hour == 24;
  }

  /** That given where none is stated, but Korea's in Korean, which has one zone. */
  ZoneId zone(ZoneId unstated) {
    return zone != null ? zone : korean ? ZoneOffset.ofHours(9) : unstated;
  }

  /** Returns the place after the clock, -1 when there is none. */
  private int clock() {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.isNumber(i, 1, 2) && parts.is(i + 1, ':') && parts.isNumber(i + 2, 1, 2)) {
        return colons(i);
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      boolean isHour = parts.isNumber(i, 1, 2) && parts.number(i) <= 24;
      if (isHour && HOURS.contains(parts.at(i + 1))) {
        return named(i);
      }
      boolean dated = parts.is(i - 1, '/') || parts.is(i - 1, '-');
      if (isHour && !dated && DateWords.halfDay(parts.at(i + 1)) != DateWords.Half.NONE) {
        hour = parts.number(i);
        return halfDay(i, i + 1);
      }
      boolean even = parts.isNumber(i + 1, 2, 6) && parts.at(i + 1).length() % 2 == 0;
      if (parts.at(i).equals("t") && even) {
        clock(parts.at(i + 1));
        parts.take(i, i + 2);
        return i + 2;
      }
      if (parts.isNumber(i, 12, 12) || parts.isNumber(i, 14, 14)) {
        clock(parts.at(i).substring(8));
        return i + 1;
      }
    }
    return dotted();
  }

  private int colons(int at) {
    hour = parts.number(at);
    minute = parts.number(at + 2);
    int next = at + 3;
    if (parts.is(next, ':') && parts.isNumber(next + 1, 1, 2)) {
      second = parts.number(next + 1);
      next += 2;
      boolean fraction = parts.is(next, '.') || parts.is(next, ',');
      if (fraction && parts.isNumber(next + 1) && !parts.isSpaced(next + 1)) {
        next += 2;
      }
    }
    return halfDay(at, next);
  }

  private int named(int at) {
    hour = parts.number(at);
    int next = at + 2;
    if (parts.isNumber(next, 1, 2) && parts.number(next) < 60) {
      minute = parts.number(next);
      next += MINUTES.contains(parts.at(next + 1)) ? 2 : 1;
      if (parts.isNumber(next, 1, 2) && SECONDS.contains(parts.at(next + 1))) {
        second = parts.number(next);
        next += 2;
      }
    }
    return halfDay(at, next);
  }

  private void clock(String digits) {
    hour = Integer.parseInt(digits.substring(0, 2));
    minute = digits.length() > 2 ? Integer.parseInt(digits.substring(2, 4)) : 0;
    second = digits.length() > 4 ? Integer.parseInt(digits.substring(4)) : 0;
  }

  /** {@code 10.30} or {@code 10.30.05} beside a whole date, as Indonesia and Finland write it. */
  private int dotted() {
    int numbers = parts.numbers().size();
    for (int i = parts.size() - 3; i > 2; i--) {
      boolean pair = parts.isNumber(i, 1, 2) && isDotted(i + 1);
      boolean three = pair && isDotted(i + 3);
      boolean goesOn = parts.is(i - 1, '.') && parts.isNumber(i - 2);
      if (pair && !goesOn && !(three ? parts.is(i + 5, '.') : parts.isNumber(i + 4))) {
        hour = parts.number(i);
        minute = parts.number(i + 2);
        second = three ? parts.number(i + 4) : 0;
        if (numbers >= (three ? 5 : 4)) {
          return halfDay(i, i + (three ? 5 : 3));
        }
      }
    }
    return -1;
  }

  private boolean isDotted(int dot) {
    return parts.is(dot, '.') && parts.isNumber(dot + 1, 2, 2) && !parts.isSpaced(dot + 1);
  }

  /** Takes out the clock with the words of its half of the day, on either side of it. */
  private int halfDay(int from, int to) {
    int start = from;
    int end = to;
    DateWords.Half half = DateWords.Half.NONE;
    for (int i = to; i < to + 3 && half == DateWords.Half.NONE && !parts.isNumber(i); i++) {
      half = DateWords.halfDay(parts.at(i));
      end = half == DateWords.Half.NONE ? end : i + 1;
    }
    for (int i = from - 1; i >= from - 2 && half == DateWords.Half.NONE; i--) {
      half = parts.isNumber(i) ? half : DateWords.halfDay(parts.at(i));
      start = half == DateWords.Half.NONE ? start : i;
    }
    hour = half.hour(hour);
    parts.take(start, end);
    return end;
  }
}
