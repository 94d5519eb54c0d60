package mujaz.article.dates;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.feed.FeedDates;

/** The first date in a line that readers see, or in an address. */
final class WrittenDate {
  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/_.-]?(\\d\\d?)[/_.-]?(\\d\\d?)(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20|1[34])\\d\\d)\\s?[-./年년]\\s?(\\d{1,2})\\s?[-./月월]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})([-./])\\s?(\\d{1,2})\\2\\s?((?:19[5-9]|20[0-4]"
              + "|1[34]\\d)\\d|\\d\\d)(?!\\d)");
  private static final Pattern NAME_SECOND =
      Pattern.compile(
          "(?<!\\d)\\d{1,2}(?:st|nd|rd|th|er|[.º])?[\\s-]{0,3}(?:de |of |di "
              + "|d')?[\\p{L}\\p{M}]{3,14}(?: [\\p{L}\\p{M}]{4,7})?\\.?,?[\\s-]{1,3}(?:de "
              + "|del )?(?:19|20|1[34])\\d\\d");
  private static final Pattern NAME_FIRST =
      Pattern.compile("[\\p{L}\\p{M}]{3,14}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:19|20)\\d\\d");
  private static final Pattern CLOCK =
      Pattern.compile(
          "^[\\s,;|–—@()\\-]{0,6}(?:at |um |a las |à |alle |ore |kl\\.? |الساعة "
              + "|ساعت )?\\s?(\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\s?(?:[ap]\\.?m\\.?|ص|م"
              + "|ب\\.ظ|ق\\.ظ)(?!\\p{L}))?(?:\\s?(?:utc|gmt|cest|cet|msk|e[sd]t|p[sd]t|ist"
              + "|bst))?)");

  private static final Pattern BRITISH = Pattern.compile("\\.(?:uk|au|nz|ie|in|za)$");

  private WrittenDate() {}

  /** A whole day in the path of an address. */
  static Optional<LocalDate> inAddress(String path) {
    Matcher stated = IN_ADDRESS.matcher(path);
    while (stated.find()) {
      boolean parted = stated.group().length() > 8 || stated.group().length() == 8;
      Optional<LocalDate> date =
          parted ? day(stated.group(1), stated.group(2), stated.group(3)) : Optional.empty();
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** Whether {@code 3/4/2020} is likely to be in March. */
  static boolean isAmerican(URI address, String language) {
    boolean british = BRITISH.matcher(String.valueOf(address.getHost())).find();
    return language.matches("(?i)en-us|en|") && !british;
  }

  /**
   * @param american whether {@code 3/4/2020} is in March
   */
  static Optional<OffsetDateTime> in(String written, boolean american, ZoneId zone) {
    String line = plain(written);
    for (Pattern pattern : new Pattern[] {YEAR_FIRST, DAY_FIRST, NAME_SECOND, NAME_FIRST}) {
      Matcher date = pattern.matcher(line);
      while (date.find()) {
        String day = pattern == DAY_FIRST ? dayFirst(date, american) : date.group();
        Optional<OffsetDateTime> moment = moment(day, line.substring(date.end()), zone);
        if (moment.isPresent()) {
          return moment;
        }
      }
    }
    return Optional.empty();
  }

  /** Digits of every script as ours; whole folding would take the letters of Korean apart. */
  private static String plain(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static String dayFirst(Matcher date, boolean american) {
    int first = Integer.parseInt(date.group(1));
    int second = Integer.parseInt(date.group(3));
    String year = date.group(4).length() == 2 ? "20" + date.group(4) : date.group(4);
    boolean monthFirst = second > 12 || (american && date.group(2).equals("/") && first <= 12);
    return year + "-" + (monthFirst ? first + "-" + second : second + "-" + first);
  }

  private static Optional<OffsetDateTime> moment(String day, String rest, ZoneId zone) {
    Matcher clock = CLOCK.matcher(rest);
    if (clock.find()) {
      String time = clock.group(1).replaceFirst("^(\\d+)[.h]", "$1:");
      Optional<OffsetDateTime> whole = FeedDates.read(day + " " + time, zone);
      if (whole.isPresent()) {
        return whole;
      }
    }
    return FeedDates.read(day, zone);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
