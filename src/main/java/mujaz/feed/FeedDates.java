package mujaz.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.Folding;

/**
 * Dates as feeds write them: RFC 822 and its misspellings, ISO 8601 and its relatives, month names
 * in several languages. A date without a zone is taken as UTC. Two scanners over the digits and
 * words do what a list of formats cannot: order is told by which part is a year or a name.
 */
public final class FeedDates {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[t ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)?\\s*(.{0,40})");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[t ]?(\\d{2})(\\d{2})(\\d{2})?)?(.{0,40})");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:.{0,30}?[\\s,،])?(\\d{1,2})(?:st|nd|rd|th|\\.|er)?[\\s/-]+(?:de )?(\\p{L}[\\p{L}.]{1,20})(?:\\s*/\\s*\\p{L}{3,15})?[\\s,،/-]+(?:de )?(\\d{2,4})(.{0,60})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:.{0,30}?[\\s,])?(\\p{L}[\\p{L}.]{2,20})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(.{0,60})");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,9})?\\s*(.{0,40})");
  private static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc)?\\s*([+-])(\\d{1,2}):?(\\d{2})?.{0,30}");
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("bst", 1),
          Map.entry("cet", 1),
          Map.entry("cest", 2),
          Map.entry("eet", 2),
          Map.entry("eest", 3),
          Map.entry("msk", 3),
          Map.entry("jst", 9),
          Map.entry("kst", 9),
          Map.entry("ast", -4),
          Map.entry("hst", -10),
          Map.entry("akst", -9));
  private static final Map<String, Integer> MONTHS = months();

  private FeedDates() {}

  /** The moment that a date means; empty for what is no date. */
  public static Optional<Instant> parse(String written) {
    if (written.length() > 120) {
      return Optional.empty();
    }
    String text = Folding.fold(written).strip().replaceAll("\\s+", " ");
    try {
      return iso(ISO.matcher(text))
          .or(() -> iso(COMPACT.matcher(text)))
          .or(() -> named(NAMED.matcher(text), 1, 2))
          .or(() -> named(MONTH_FIRST.matcher(text), 2, 1));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> iso(Matcher date) {
    if (!date.matches()) {
      return Optional.empty();
    }
    int hour = number(date.group(4));
    LocalDateTime local =
        LocalDateTime.of(number(date.group(1)), number(date.group(2)), number(date.group(3)), 0, 0)
            .plusHours(halfDay(hour, date.group(7)))
            .plusMinutes(number(date.group(5)))
            .plusSeconds(number(date.group(6)));
    return Optional.of(local.toInstant(offset(date.group(7))));
  }

  private static Optional<Instant> named(Matcher date, int day, int name) {
    if (!date.matches()) {
      return Optional.empty();
    }
    Integer month = MONTHS.get(date.group(name).replace(".", ""));
    if (month == null) {
      return Optional.empty();
    }
    int year = number(date.group(3));
    year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
    LocalDateTime local = LocalDateTime.of(year, month, number(date.group(day)), 0, 0);
    Matcher clock = CLOCK.matcher(date.group(4));
    if (!clock.find()) {
      return Optional.of(local.toInstant(ZoneOffset.UTC));
    }
    local =
        local
            .plusHours(halfDay(number(clock.group(1)), clock.group(4)))
            .plusMinutes(number(clock.group(2)))
            .plusSeconds(number(clock.group(3)));
    return Optional.of(local.toInstant(offset(clock.group(4))));
  }

  private static int halfDay(int hour, String rest) {
    boolean after = rest.startsWith("pm") || rest.startsWith("p.m") || rest.startsWith("م");
    boolean before = rest.startsWith("am") || rest.startsWith("a.m") || rest.startsWith("ص");
    return after && hour < 12 ? hour + 12 : before && hour == 12 ? 0 : hour;
  }

  private static ZoneOffset offset(String rest) {
    String zone = rest.strip().replaceFirst("^(am|pm|a\\.m\\.|p\\.m\\.|م|ص)\\s*", "");
    Matcher numeric = OFFSET.matcher(zone);
    if (numeric.matches()) {
      int minutes = number(numeric.group(2)) * 60 + number(numeric.group(3));
      return ZoneOffset.ofTotalSeconds(60 * (numeric.group(1).equals("-") ? -minutes : minutes));
    }
    return ZoneOffset.ofHours(ZONES.getOrDefault(zone.split("[\\s(]", 2)[0], 0));
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static Map<String, Integer> months() {
    List<String> names =
        List.of(
            "january janeiro gennaio stycznia ledna januari jan janvier janv januar enero ene gennaio ocak yanvar يناير جانفي كانون.الثاني января",
            "february fevereiro lutego unora februari feb fevrier fevr februar febrero febbraio subat فبراير فيفري شباط февраля",
            "march março marco marca brezna maart mars mar mars marz marzo mart مارس اذار марта",
            "april abril kwietnia dubna apr avril avr abril aprile nisan ابريل افريل نيسان апреля",
            "may maio maja kvetna mei maj mai mayo maggio mayis مايو ماي ايار мая",
            "june junho czerwca cervna jun juin juni junio giugno haziran يونيو يونيه جوان حزيران июня",
            "july julho lipca cervence jul juillet juil juli julio luglio temmuz يوليو يوليه جويليه تموز июля",
            "august agosto sierpnia srpna augustus augusti aug aout agosto ago agustos اغسطس اوت غشت اب августа",
            "september setembro wrzesnia września zari sep sept septembre septiembre settembre eylul سبتمبر شتنبر ايلول сентября",
            "october outubro pazdziernika października rijna oct octobre oktober octubre ottobre ekim اكتوبر تشرين.الاول октября",
            "november novembro listopada listopadu nov novembre noviembre kasim نوفمبر نونبر تشرين.الثاني ноября",
            "december dezembro dicembre grudnia prosince dec decembre dezember diciembre dicembre aralik ديسمبر دجنبر كانون.الاول декабря");
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      for (String name : names.get(i).split(" ")) {
        months.put(Folding.fold(name.toLowerCase(Locale.ROOT)), i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
