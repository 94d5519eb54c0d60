package mujaz.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells a text's language, also of a bare headline. The script decides first; among the languages
 * of one script, letters that only one of them has count as evidence, and naive Bayes over letter
 * bigrams and trigrams decides (Cavnar and Trenkle 1994 is the idea, with probabilities in place of
 * ranks).
 *
 * <p>The profiles are those of the optimaize library (Wikipedia, Apache-2.0); its own detector
 * draws random samples, so it can answer one text in two ways, and needs Guava. A script's profiles
 * load when the first text in it comes. Measured on sentences and word pairs of 18 languages: see
 * the Decisions list. Thread-safe.
 */
public final class LanguageDetector {
  /** More tells nothing more. */
  private static final int ENOUGH = 2_000;

  private static final Map<Script, List<String>> CANDIDATES =
      Map.of(
          Script.ARABIC, List.of("ar", "fa", "ur"),
          Script.CYRILLIC, List.of("ru", "uk", "bg", "sr"),
          Script.LATIN, List.of("en", "fr", "de", "es", "it", "pt", "tr", "id", "nl"));

  /** Letters that one language of the script has and its sisters have not. */
  private static final Map<String, String> OWN_LETTERS =
      Map.of("fa", "پچژگ", "ur", "ٹڈڑںےھہ", "uk", "їєґі", "ru", "ыэё", "tr", "ğış", "de", "ß");

  private static final double OWN_LETTER = 4;

  private final Map<String, LetterProfile> profiles = new ConcurrentHashMap<>();

  /** The language, or {@link Language#UNKNOWN} for a text without letters. */
  public Language detect(String text) {
    String part = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    Script script = dominant(part);
    String code =
        switch (script) {
          case NONE -> "und";
          case ARABIC, CYRILLIC, LATIN -> likeliest(part.toLowerCase(Locale.ROOT), script);
          case HEBREW -> "he";
          case DEVANAGARI -> "hi";
          case KANA -> "ja";
          case HAN -> "zh";
          case HANGUL -> "ko";
          case GREEK -> "el";
          case THAI -> "th";
          case BENGALI -> "bn";
          case TAMIL -> "ta";
        };
    return new Language(code);
  }

  private enum Script {
    NONE,
    ARABIC,
    HEBREW,
    CYRILLIC,
    LATIN,
    DEVANAGARI,
    KANA,
    HAN,
    HANGUL,
    GREEK,
    THAI,
    BENGALI,
    TAMIL
  }

  private static Script dominant(String text) {
    Map<Script, Integer> counts = new EnumMap<>(Script.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(point -> counts.merge(script(point), weight(point), Integer::sum));
    counts.remove(Script.NONE);
    int kana = counts.getOrDefault(Script.KANA, 0);
    if (kana > 0
        && kana + counts.getOrDefault(Script.HAN, 0) > counts.getOrDefault(Script.LATIN, 0)) {
      return Script.KANA;
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Script.NONE);
  }

  /** One ideograph or syllable says as much as two letters. */
  private static int weight(int point) {
    return point >= 0x3040 && point < 0xD7B0 ? 2 : 1;
  }

  private static Script script(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case ARABIC -> Script.ARABIC;
      case HEBREW -> Script.HEBREW;
      case CYRILLIC -> Script.CYRILLIC;
      case LATIN -> Script.LATIN;
      case DEVANAGARI -> Script.DEVANAGARI;
      case HIRAGANA, KATAKANA -> Script.KANA;
      case HAN -> Script.HAN;
      case HANGUL -> Script.HANGUL;
      case GREEK -> Script.GREEK;
      case THAI -> Script.THAI;
      case BENGALI -> Script.BENGALI;
      case TAMIL -> Script.TAMIL;
      default -> Script.NONE;
    };
  }

  private String likeliest(String text, Script script) {
    String best = "und";
    double highest = Double.NEGATIVE_INFINITY;
    for (String code : CANDIDATES.getOrDefault(script, List.of())) {
      String own = OWN_LETTERS.getOrDefault(code, "");
      double evidence = OWN_LETTER * text.chars().filter(c -> own.indexOf(c) >= 0).count();
      double score =
          evidence + profiles.computeIfAbsent(code, LetterProfile::load).logLikelihood(text);
      if (score > highest) {
        highest = score;
        best = code;
      }
    }
    return best;
  }
}
