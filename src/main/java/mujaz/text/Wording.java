package mujaz.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.Date;
import java.util.Locale;

/**
 * Dates, times and numbers as a reader's language and region write them (CLDR): 23 أغسطس in Cairo,
 * 23 غشت in Rabat, 23 آب in Beirut, each with its own digits. ICU is loaded at the first use.
 */
public final class Wording {
  private Wording() {}

  /** A weekday and a date, without the year. */
  public static String date(Instant moment, ZoneId zone, Locale reader) {
    return format("EEEEMMMMd", moment, zone, reader);
  }

  /** The same, and in the Islamic calendar where that is wanted. */
  public static String dates(Instant moment, ZoneId zone, Locale reader, boolean hijri) {
    String date = date(moment, zone, reader);
    if (!hijri) {
      return date;
    }
    Locale islamic =
        new Locale.Builder()
            .setLocale(reader)
            .setUnicodeLocaleKeyword("ca", "islamic-umalqura")
            .build();
    return date + " · " + format("yMMMMd", moment, zone, islamic);
  }

  /** A date without weekday and year. */
  public static String day(LocalDate date, Locale reader) {
    return format("MMMMd", date, reader);
  }

  /** A month's name, standing alone. */
  public static String month(LocalDate date, Locale reader) {
    return format("LLLL", date, reader);
  }

  public static String year(LocalDate date, Locale reader) {
    return format("y", date, reader);
  }

  /** A day and a time, for a moment of the last days. */
  public static String moment(Instant moment, ZoneId zone, Locale reader) {
    return format("MMMMdjm", moment, zone, reader);
  }

  /** A time of day. */
  public static String time(LocalTime time, Locale reader) {
    Instant at = LocalDate.EPOCH.atTime(time).toInstant(ZoneOffset.UTC);
    return format("jm", at, ZoneOffset.UTC, reader);
  }

  /** A time of day as people type it: hours to 23, in the reader's digits. */
  public static String typed(LocalTime time, Locale reader) {
    Instant at = LocalDate.EPOCH.atTime(time).toInstant(ZoneOffset.UTC);
    return format("Hm", at, ZoneOffset.UTC, reader);
  }

  public static String number(double number, Locale reader) {
    NumberFormat format = NumberFormat.getInstance(ULocale.forLocale(reader));
    format.setMaximumFractionDigits(number < 10 ? 1 : 0);
    return format.format(number);
  }

  /** An amount with its currency's code, which says more than a sign that many share. */
  public static String money(BigDecimal amount, String currency, Locale reader) {
    NumberFormat format =
        NumberFormat.getInstance(ULocale.forLocale(reader), NumberFormat.ISOCURRENCYSTYLE);
    format.setCurrency(Currency.getInstance(currency));
    return format.format(amount);
  }

  public static DayOfWeek firstDayOfWeek(Locale reader) {
    return WeekFields.of(reader).getFirstDayOfWeek();
  }

  public static String weekday(DayOfWeek day, Locale reader) {
    LocalDate monday = LocalDate.EPOCH.minusDays(3);
    return format("cccc", monday.plusDays(day.getValue() - 1L), reader);
  }

  /** Friday in Riyadh and Cairo, Saturday in Tunis, Beirut and Paris (CLDR). */
  public static DayOfWeek firstDayOfWeekend(Locale reader) {
    int onset = Calendar.getInstance(ULocale.forLocale(reader)).getWeekData().weekendOnset;
    // ICU's week begins with Sunday as 1.
    return DayOfWeek.SUNDAY.plus(onset - Calendar.SUNDAY);
  }

  private static String format(String skeleton, LocalDate date, Locale reader) {
    return format(skeleton, date.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC, reader);
  }

  private static String format(String skeleton, Instant moment, ZoneId zone, Locale reader) {
    DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, ULocale.forLocale(reader));
    format.setTimeZone(TimeZone.getTimeZone(zone.getId().equals("Z") ? "UTC" : zone.getId()));
    return format.format(Date.from(moment));
  }
}
