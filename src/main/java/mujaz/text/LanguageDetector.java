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
  private static final int ENOUGH = 600;

  /** Looked at between two questions whether that was enough; ends with a word. */
  private static final int PIECE = 100;

  /** A language that is so much likelier by then, in nats, is not overtaken by the rest. */
  private static final double CLEAR = 40;

  private static final Map<Script, List<String>> CANDIDATES =
      Map.of(
          Script.ARABIC, List.of("ar", "fa", "ur"),
          Script.CYRILLIC, List.of("ru", "uk", "bg", "sr"),
          Script.LATIN, List.of("en", "fr", "de", "es", "it", "pt", "tr", "id", "nl"));

  /** Those that have a script for themselves. */
  private static final List<String> SOLE =
      List.of("he", "hi", "ja", "zh", "ko", "el", "th", "bn", "ta");

  /** Letters that one language of the script has and its sisters have not. */
  private static final Map<String, String> OWN_LETTERS =
      Map.of("fa", "پچژگ", "ur", "ٹڈڑںےھہ", "uk", "їєґі", "ru", "ыэё", "tr", "ğış", "de", "ß");

  private static final double OWN_LETTER = 4;

  private final Map<Script, LetterProfiles> profiles = new ConcurrentHashMap<>();

  /** The language, or {@link Language#UNKNOWN} for a text without letters. */
  public Language detect(String text) {
    String part = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    Script script = dominant(part);
    String code =
        switch (script) {
          case NONE -> "und";
          case ARABIC, CYRILLIC, LATIN -> likeliest(part, script);
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

  /** Whether a text in that language can be told from one in another. */
  public boolean knows(Language language) {
    return SOLE.contains(language.code())
        || CANDIDATES.values().stream().anyMatch(codes -> codes.contains(language.code()));
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
    Map<Script, int[]> counts = new EnumMap<>(Script.class);
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (Character.isLetter(point)) {
        counts.computeIfAbsent(script(point), key -> new int[1])[0] += weight(point);
      }
      i += Character.charCount(point);
    }
    counts.remove(Script.NONE);
    int kana = of(Script.KANA, counts);
    if (kana > 0 && kana + of(Script.HAN, counts) > of(Script.LATIN, counts)) {
      return Script.KANA;
    }
    Script most = Script.NONE;
    for (Script script : counts.keySet()) {
      most = of(script, counts) > of(most, counts) ? script : most;
    }
    return most;
  }

  private static int of(Script script, Map<Script, int[]> counts) {
    int[] count = counts.get(script);
    return count == null ? 0 : count[0];
  }

  /** One ideograph or syllable says as much as two letters. */
  private static int weight(int point) {
    return point >= 0x3040 && point < 0xD7B0 ? 2 : 1;
  }

  private static Script script(int point) {
    if (point < 0x250) {
      return Script.LATIN;
    }
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

  /** A piece at a time, until the rest of the text cannot matter. */
  private String likeliest(String part, Script script) {
    List<String> codes = CANDIDATES.getOrDefault(script, List.of());
    LetterProfiles known = profiles.computeIfAbsent(script, key -> LetterProfiles.load(codes));
    String text = part.toLowerCase(Locale.ROOT);
    double[] sums = new double[codes.size()];
    Likeliest best = new Likeliest("und", 0);
    for (int from = 0; from < text.length() && best.lead < CLEAR; ) {
      int end = wordEnd(text, from + PIECE);
      add(text.substring(from, end), codes, known, sums);
      best = likeliest(codes, sums);
      from = end;
    }
    return best.code;
  }

  private static int wordEnd(String text, int from) {
    int end = Math.min(from, text.length());
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private record Likeliest(String code, double lead) {}

  private static void add(String text, List<String> codes, LetterProfiles known, double[] sums) {
    known.addLogLikelihoods(text, sums);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += OWN_LETTER * count(text, OWN_LETTERS.getOrDefault(codes.get(i), ""));
    }
  }

  private static Likeliest likeliest(List<String> codes, double[] scores) {
    String best = "und";
    double highest = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > highest) {
        second = highest;
        highest = scores[i];
        best = codes.get(i);
      } else {
        second = Math.max(second, scores[i]);
      }
    }
    return new Likeliest(best, highest - second);
  }

  private static int count(String text, String letters) {
    int count = 0;
    for (int i = 0; i < text.length() && !letters.isEmpty(); i++) {
      char c = text.charAt(i);
      count += c >= 0x80 && letters.indexOf(c) >= 0 ? 1 : 0;
    }
    return count;
  }
}
