package mujaz.summary.card;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The days of the week by their names. */
final class Weekdays {
  /** Any Arabic name, for a pattern. */
  static final String ARABIC = "(?:السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)";

  static final String ENGLISH = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

  private static final Map<String, DayOfWeek> NAMES =
      Map.ofEntries(
          Map.entry("السبت", DayOfWeek.SATURDAY),
          Map.entry("الأحد", DayOfWeek.SUNDAY),
          Map.entry("الاثنين", DayOfWeek.MONDAY),
          Map.entry("الإثنين", DayOfWeek.MONDAY),
          Map.entry("الثلاثاء", DayOfWeek.TUESDAY),
          Map.entry("الأربعاء", DayOfWeek.WEDNESDAY),
          Map.entry("الخميس", DayOfWeek.THURSDAY),
          Map.entry("الجمعة", DayOfWeek.FRIDAY),
          Map.entry("monday", DayOfWeek.MONDAY),
          Map.entry("tuesday", DayOfWeek.TUESDAY),
          Map.entry("wednesday", DayOfWeek.WEDNESDAY),
          Map.entry("thursday", DayOfWeek.THURSDAY),
          Map.entry("friday", DayOfWeek.FRIDAY),
          Map.entry("saturday", DayOfWeek.SATURDAY),
          Map.entry("sunday", DayOfWeek.SUNDAY));

  private Weekdays() {}

  static @Nullable DayOfWeek named(String name) {
    return NAMES.get(name.toLowerCase(Locale.ROOT));
  }
}
