package mujaz.summary.card;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.Language;
import mujaz.text.Wording;

/**
 * Puts the date behind words that mean another day when they are read later: "today [12 March]",
 * «أمس [11 مارس]». The words themselves stay. Left alone: a weekday that stands with its date,
 * "every Friday", names of days, a bare weekday in a sentence about the future, and every language
 * that is not listed here.
 */
public final class StaleDates {
  /** What an expression means, counted from the day of publication. */
  private record Rule(Pattern words, UnaryOperator<LocalDate> day, Unit unit) {}

  private enum Unit {
    DAY,
    MONTH,
    YEAR
  }

  private static final String END = "(?![\\p{L}\\p{M}'’])";
  private static final String START = "(?<![\\p{L}\\p{M}])";
  private static final String DATED = "(?!,? ?\\d|,? \\(?\\p{L}+ \\d| \\[)";

  private static final Map<String, List<Rule>> RULES =
      Map.of(
          "ar",
          List.of(
              day("(?:أول أمس|أول من أمس)(?: " + Weekdays.ARABIC + ")?", -2),
              day("(?<!أول )(?<!أول من )(?:يوم )?أمس(?: " + Weekdays.ARABIC + ")?", -1),
              day("الليلة الماضية", -1),
              day(
                  "(?<!ذلك )(?<!هذا )(?<!نفس )(?<!ذات )(?<!طوال )(?<!في )(?<!خلال )اليوم"
                      + "(?: "
                      + Weekdays.ARABIC
                      + "|(?! ال))",
                  0),
              day("غدا(?: " + Weekdays.ARABIC + ")?", 1),
              month("(?:الشهر (?:الجاري|الحالي)|هذا الشهر)", 0),
              month("الشهر الماضي", -1),
              month("الشهر (?:المقبل|القادم)", 1),
              year("(?:(?:العام|السنة) (?:الجاري|الجارية|الحالي|الحالية)|هذا العام)", 0),
              year("(?:العام الماضي|السنة الماضية)", -1)),
          "en",
          List.of(
              day("(?i:today|this (?:morning|afternoon|evening)|tonight)", 0),
              day("(?i:yesterday|last night)", -1),
              day("(?i:tomorrow)", 1),
              month("(?i:this month)", 0),
              month("(?i:last month)", -1),
              month("(?i:next month)", 1),
              year("(?i:this year)", 0),
              year("(?i:last year)", -1)),
          "fr",
          List.of(day("aujourd['’]hui", 0), day("(?<!avant-)hier", -1), day("demain", 1)),
          "es",
          List.of(day("hoy", 0), day("ayer", -1)),
          "de",
          List.of(day("heute", 0), day("(?<!vor)gestern", -1)),
          "ru",
          List.of(day("сегодня", 0), day("вчера", -1), day("завтра", 1)),
          "fa",
          List.of(day("امروز", 0), day("دیروز", -1), day("فردا", 1)));

  private static final Pattern AR_DAY =
      Pattern.compile(
          START
              + "(?<!كل )(?<!كل يوم )(يوم |مساء |صباح |فجر |ظهر |ليل )?("
              + Weekdays.ARABIC
              + ")( الماضي| الماضية| المقبل| المقبلة| القادم)?"
              + END
              + DATED);
  private static final Pattern EN_DAY =
      Pattern.compile(
          START
              + "(?<!every )(?:(?i:(on|last|next|this|late|early)) )("
              + Weekdays.ENGLISH
              + ")"
              + END
              + DATED);

  private static final Pattern FUTURE =
      Pattern.compile(
          "(?:^|[\\s،])(?:و|ف)?(?:س(?:ي|ت|ن)\\p{L}{3,}|سوف|المقبل|القادم|من المقرر|يعتزم|تعتزم)"
              + "|(?i:\\b(?:will|would|due to|set to|to be|plans? to|scheduled|until|by)\\b)");

  private StaleDates() {}

  /**
   * @param published the local day on which it was published
   * @param shown the local day on which it is read
   * @param reader a region's names of months are taken where it has the text's language
   */
  public static String resolved(
      String text, Language language, LocalDate published, LocalDate shown, Locale reader) {
    if (published.equals(shown)) {
      return text;
    }
    Locale wording =
        reader.getLanguage().equals(language.code())
            ? reader
            : Locale.forLanguageTag(language.code());
    String told = text;
    for (Rule rule : RULES.getOrDefault(language.code(), List.of())) {
      LocalDate day = rule.day().apply(published);
      if (isStale(rule.unit(), published, shown)) {
        told = after(told, rule.words(), day, rule.unit(), wording);
      }
    }
    return language.equals(Language.ARABIC)
        ? weekdays(told, AR_DAY, published, wording)
        : language.equals(Language.ENGLISH) ? weekdays(told, EN_DAY, published, wording) : told;
  }

  private static boolean isStale(Unit unit, LocalDate published, LocalDate shown) {
    return switch (unit) {
      case DAY -> true;
      case MONTH -> !published.withDayOfMonth(1).equals(shown.withDayOfMonth(1));
      case YEAR -> published.getYear() != shown.getYear();
    };
  }

  private static String after(
      String text, Pattern words, LocalDate day, Unit unit, Locale wording) {
    String date =
        switch (unit) {
          case DAY -> Wording.day(day, wording);
          case MONTH -> Wording.month(day, wording);
          case YEAR -> Wording.year(day, wording);
        };
    return words
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(found.group() + " [" + date + "]"));
  }

  private static String weekdays(
      String text, Pattern pattern, LocalDate published, Locale wording) {
    boolean future = FUTURE.matcher(text).find();
    Matcher found = pattern.matcher(text);
    StringBuilder told = new StringBuilder();
    while (found.find()) {
      Optional<LocalDate> day = weekday(found, published, future);
      String date = day.map(d -> " [" + Wording.day(d, wording) + "]").orElse("");
      found.appendReplacement(told, Matcher.quoteReplacement(found.group() + date));
    }
    return found.appendTail(told).toString();
  }

  private static Optional<LocalDate> weekday(Matcher found, LocalDate published, boolean future) {
    DayOfWeek day = Weekdays.named(found.group(2));
    String before = found.group(1) == null ? "" : found.group(1).strip().toLowerCase(Locale.ROOT);
    String after = found.groupCount() > 2 && found.group(3) != null ? found.group(3).strip() : "";
    if (day == null) {
      return Optional.empty();
    }
    if (before.equals("next") || after.startsWith("المقبل") || after.equals("القادم")) {
      return Optional.of(published.with(TemporalAdjusters.next(day)));
    }
    if (before.equals("last") || after.startsWith("الماضي")) {
      return Optional.of(published.with(TemporalAdjusters.previous(day)));
    }
    // "The two" and the Friday prayer are not days unless a word says so.
    boolean unclear = before.isEmpty() && (day == DayOfWeek.MONDAY || day == DayOfWeek.FRIDAY);
    return future || unclear
        ? Optional.empty()
        : Optional.of(published.with(TemporalAdjusters.previousOrSame(day)));
  }

  private static Rule day(String words, int days) {
    return new Rule(rule(words), date -> date.plusDays(days), Unit.DAY);
  }

  private static Rule month(String words, int months) {
    return new Rule(rule(words), date -> date.plusMonths(months), Unit.MONTH);
  }

  private static Rule year(String words, int years) {
    return new Rule(rule(words), date -> date.plusYears(years), Unit.YEAR);
  }

  private static Pattern rule(String words) {
    return Pattern.compile(START + "(?:" + words + ")" + END + "(?! \\[)", Pattern.UNICODE_CASE);
  }
}
