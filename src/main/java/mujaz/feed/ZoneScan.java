package mujaz.feed;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Finds the zone of a written date, and takes its numbers out. */
final class ZoneScan {
  private final DateParts parts;
  private final boolean clocked;

  /**
   * @param clocked whether a time of day was found: without one a signed number is rather a year
   */
  ZoneScan(DateParts parts, boolean clocked) {
    this.parts = parts;
    this.clocked = clocked;
  }

  @Nullable ZoneId zone(int from) {
    @Nullable ZoneId named = null;
    for (int i = from; i < parts.size(); i++) {
      boolean sign = parts.is(i, '+') || parts.is(i, '-');
      boolean free = parts.isSpaced(i) || parts.at(i - 1).isEmpty() || parts.isWord(i - 1);
      if (sign && (clocked || named != null) && (free || parts.is(i - 1, '-')) && isOffset(i + 1)) {
        return offset(i);
      }
      named = named == null && parts.isWord(i) ? named(i, named) : named;
    }
    return named;
  }

  private @Nullable ZoneId named(int i, @Nullable ZoneId none) {
    if (parts.is(i + 1, '/') && parts.isWord(i + 2)) {
      String area = parts.at(i) + "/" + parts.at(i + 2);
      @Nullable ZoneId place = DateWords.region(area + "/" + parts.at(i + 4));
      @Nullable ZoneId region = place != null ? place : DateWords.region(area);
      if (region != null) {
        parts.take(i, i + (place != null ? 5 : 3));
        return region;
      }
    }
    if (parts.at(i).endsWith("توقيت")) {
      return DateWords.place(parts.at(i + 1));
    }
    @Nullable ZoneId zone = DateWords.zone(parts.at(i));
    if (zone == null) {
      return none;
    }
    parts.take(i, i + 1);
    return zone;
  }

  private boolean isOffset(int i) {
    return !parts.isSpaced(i)
        && (parts.isNumber(i, 3, 4) || (parts.isNumber(i, 1, 2) && !parts.is(i + 1, '-')));
  }

  private ZoneId offset(int sign) {
    int number = parts.number(sign + 1);
    boolean colon = parts.is(sign + 2, ':') && parts.isNumber(sign + 3, 1, 2);
    boolean whole = parts.at(sign + 1).length() <= 2;
    int minutes =
        whole
            ? number * 60 + (colon ? parts.number(sign + 3) : 0)
            : number / 100 * 60 + number % 100;
    int seconds = (parts.is(sign, '-') ? -60 : 60) * minutes;
    parts.take(sign, sign + (colon ? 4 : 2));
    return ZoneOffset.ofTotalSeconds(seconds);
  }
}
