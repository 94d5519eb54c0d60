package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
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
  @CsvSource({"en-US,7:30", "en-GB,07:30", "ar-EG,٧:٣٠"})
  void timesFollowTheRegion(String tag, String time) {
    assertThat(Wording.time(LocalTime.of(7, 30), Locale.forLanguageTag(tag))).contains(time);
  }

  @ParameterizedTest
  @CsvSource({"ar-EG,SATURDAY", "ar-MA,MONDAY", "en-US,SUNDAY", "en-GB,MONDAY"})
  void theWeekStartsAsTheRegionHasIt(String tag, String day) {
    assertThat(Wording.firstDayOfWeek(Locale.forLanguageTag(tag)).name()).isEqualTo(day);
  }
}
