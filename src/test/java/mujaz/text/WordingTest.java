package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static final Instant MOMENT = Instant.parse("2026-08-23T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "ar-EG,أغسطس,٢٣",
    "ar-SA,أغسطس,٢٣",
    "ar-MA,غشت,23",
    "ar-DZ,أوت,23",
    "ar-TN,أوت,23",
    "ar-LB,آب,٢٣",
    "ar-IQ,آب,٢٣",
    "ar-AE,أغسطس,23",
    "en-GB,August,23",
    "en-US,August,23"
  })
  void monthsAndDigitsFollowTheRegion(String tag, String month, String day) {
    String date = Wording.date(MOMENT, ZoneId.of("UTC"), Locale.forLanguageTag(tag));
    assertThat(date).contains(month).contains(day);
  }

  @ParameterizedTest
  @CsvSource({"en-US,USD,USD\u00a01.26", "ar-EG,EGP,١٫٢٦\u00a0EGP", "fr-FR,EUR,'1,26\u00a0EUR'"})
  void moneyHasItsCurrencysCodeAndTheReadersDigits(String tag, String currency, String money) {
    String told = Wording.money(new BigDecimal("1.2554"), currency, Locale.forLanguageTag(tag));
    assertThat(told.replace("\u200f", "")).isEqualTo(money);
  }

  @ParameterizedTest
  @CsvSource({"en-US,7:30", "en-GB,07:30", "ar-EG,٧:٣٠"})
  void timesFollowTheRegion(String tag, String time) {
    assertThat(Wording.time(LocalTime.of(7, 30), Locale.forLanguageTag(tag))).contains(time);
  }

  @ParameterizedTest
  @CsvSource({"ar-EG,SATURDAY", "ar-MA,MONDAY", "en-US,SUNDAY", "en-GB,MONDAY"})
  void theWeekStartsAsTheRegionHasIt(String tag, String day) {
    assertThat(Wording.firstDayOfWeek(Locale.forLanguageTag(tag)).name()).isEqualTo(day);
  }

  /** The twelve regions that the bot is made for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar-SA|الأحد، ٢٣ أغسطس|يناير|١٬٢٣٤٬٥٦٧|٢٫٥|SUNDAY|FRIDAY|٧:٣٠ م",
        "ar-AE|الأحد، 23 أغسطس|يناير|1,234,567|2.5|SATURDAY|SATURDAY|7:30 م",
        "ar-EG|الأحد، ٢٣ أغسطس|يناير|١٬٢٣٤٬٥٦٧|٢٫٥|SATURDAY|FRIDAY|٧:٣٠ م",
        "ar-IQ|الأحد، ٢٣ آب|كانون الثاني|١٬٢٣٤٬٥٦٧|٢٫٥|SATURDAY|FRIDAY|٧:٣٠ م",
        "ar-LB|الأحد، ٢٣ آب|كانون الثاني|١٬٢٣٤٬٥٦٧|٢٫٥|MONDAY|SATURDAY|٧:٣٠ م",
        "ar-MA|الأحد، 23 غشت|يناير|1.234.567|2,5|MONDAY|SATURDAY|19:30",
        "ar-DZ|الأحد، 23 أوت|جانفي|1.234.567|2,5|SATURDAY|FRIDAY|7:30 م",
        "ar-TN|الأحد، 23 أوت|جانفي|1.234.567|2,5|MONDAY|SATURDAY|7:30 م",
        "fa-IR|یکشنبه ۱ شهریور|دی|۱٬۲۳۴٬۵۶۷|۲٫۵|SATURDAY|FRIDAY|۱۹:۳۰",
        "fr-FR|dimanche 23 août|janvier|1 234 567|2,5|MONDAY|SATURDAY|19:30",
        "en-GB|Sunday 23 August|January|1,234,567|2.5|MONDAY|SATURDAY|19:30",
        "en-US|Sunday, August 23|January|1,234,567|2.5|SUNDAY|SATURDAY|7:30 PM"
      })
  void aRegionWritesDatesNumbersAndWeeksAsItDoes(ArgumentsAccessor row) {
    Locale locale = Locale.forLanguageTag(row.getString(0));
    ZoneId zone = ZoneId.of("UTC");
    assertThat(Wording.date(MOMENT, zone, locale)).isEqualTo(row.getString(1));
    assertThat(Wording.month(LocalDate.of(2026, 1, 5), locale)).isEqualTo(row.getString(2));
    assertThat(plain(Wording.number(1_234_567, locale))).isEqualTo(row.getString(3));
    assertThat(Wording.number(2.5, locale)).isEqualTo(row.getString(4));
    assertThat(Wording.firstDayOfWeek(locale)).hasToString(row.getString(5));
    assertThat(Wording.firstDayOfWeekend(locale)).hasToString(row.getString(6));
    assertThat(plain(Wording.time(LocalTime.of(19, 30), locale))).isEqualTo(row.getString(7));
    String both = Wording.dates(MOMENT, zone, locale, true);
    assertThat(both).startsWith(row.getString(1)).contains(Wording.number(10, locale));
    assertThat(systems(both + row.getString(3) + row.getString(7))).isEqualTo(1);
  }

  @Test
  void theHijriDateIsThatOfUmmAlQura() {
    Locale riyadh = Locale.forLanguageTag("ar-SA");
    assertThat(Wording.dates(MOMENT, ZoneId.of("Asia/Riyadh"), riyadh, true))
        .isEqualTo("الأحد، ٢٣ أغسطس · ١٠ ربيع الأول ١٤٤٨ هـ");
    assertThat(Wording.weekday(DayOfWeek.FRIDAY, riyadh)).isEqualTo("الجمعة");
  }

  /** How many systems of digits there are in a text. */
  private static long systems(String text) {
    return text.codePoints()
        .filter(Character::isDigit)
        .map(digit -> digit - Character.digit(digit, 10))
        .distinct()
        .count();
  }

  private static String plain(String text) {
    return text.replace('\u202f', ' ').replace('\u00a0', ' ');
  }
}
