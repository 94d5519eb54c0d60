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
  private static final Set<String> HOURS = DateWords.folded("h 時 时 點 点 시 u uhr");
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
    return LocalTime.of(hour == 24 ? 0 : hour, minute, Math.min(second, 59));
  }

  boolean isDayEnd() {
    return hour == 24;
  }

  /** UTC where none is stated, but Korea's in Korean, which has one zone. */
  ZoneId zone() {
    return zone != null ? zone : korean ? ZoneOffset.ofHours(9) : ZoneOffset.UTC;
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
      if (isHour && !dated && DateWords.halfDay(parts.at(i + 1)) != 0) {
        hour = parts.number(i);
        return halfDay(i, i + 1);
      }
      if (parts.at(i).equals("t") && (parts.isNumber(i + 1, 4, 4) || parts.isNumber(i + 1, 6, 6))) {
        return compact(i);
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

  private int compact(int at) {
    String digits = parts.at(at + 1);
    hour = Integer.parseInt(digits.substring(0, 2));
    minute = Integer.parseInt(digits.substring(2, 4));
    second = digits.length() == 6 ? Integer.parseInt(digits.substring(4)) : 0;
    parts.take(at, at + 2);
    return at + 2;
  }

  /** {@code 10.30} beside a whole date, as Indonesia and Finland write it. */
  private int dotted() {
    for (int i = parts.size() - 3; i > 2; i--) {
      boolean pair = parts.is(i + 1, '.') && parts.isNumber(i + 2, 2, 2) && !parts.isSpaced(i + 2);
      boolean alone = !parts.is(i - 1, '.') && !parts.isNumber(i + 4);
      if (pair && alone && parts.isNumber(i, 1, 2) && parts.numbers().size() >= 4) {
        hour = parts.number(i);
        minute = parts.number(i + 2);
        return halfDay(i, i + 3);
      }
    }
    return -1;
  }

  /** Takes out the clock with the words of its half of the day, on either side of it. */
  private int halfDay(int from, int to) {
    int start = from;
    int end = to;
    int half = 0;
    for (int i = to; i < to + 3 && half == 0 && !parts.isNumber(i); i++) {
      half = DateWords.halfDay(parts.at(i));
      end = half == 0 ? end : i + 1;
    }
    for (int i = from - 1; i >= from - 2 && half == 0 && !parts.isNumber(i); i--) {
      half = DateWords.halfDay(parts.at(i));
      start = half == 0 ? start : i;
    }
    hour = half > 0 && hour < 12 ? hour + 12 : half < 0 && hour == 12 ? 0 : hour;
    parts.take(start, end);
    return end;
  }
}
