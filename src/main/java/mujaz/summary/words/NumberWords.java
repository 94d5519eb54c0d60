package mujaz.summary.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in digits of any script and in Arabic and English words: "مئتين وخمسة وأربعين ألفا",
 * "forty-eight", "4.5 million", "the third", "two thirds".
 */
final class NumberWords {
  /**
   * @param words how many words it takes
   */
  record Found(Amount amount, int words) {}

  private enum Kind {
    UNIT,
    TEEN,
    TENS,
    HUNDRED,
    SCALE,
    ORDINAL,
    SHARE,
    MANY;

    static final Set<Kind> COUNTING = EnumSet.range(UNIT, SCALE);
  }

  private record Word(Kind kind, double value) {}

  private static final Map<String, Word> WORDS = new HashMap<>();

  static {
    list(
        Kind.UNIT,
        0,
        "zero|صفر",
        "one|واحد|واحده",
        "two|couple|اثنان|اثنين|اثني|اثنا|اثنتان|اثنتين|اثنتي|اثنتا",
        "three|ثلاثه|ثلاث|ثلاثا",
        "four|اربعه|اربع|اربعا",
        "five|خمسه|خمسا",
        "six|سته|ست|ستا",
        "seven|سبعه|سبع|سبعا",
        "eight|ثمانيه|ثماني|ثمان|ثمانيا",
        "nine|تسعه|تسع|تسعا");
    list(
        Kind.TEEN,
        10,
        "ten|عشره",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen");
    String[] tens = {
      "twenty|عشرون|عشرين",
      "thirty|ثلاثون|ثلاثين",
      "forty|fourty|اربعون|اربعين",
      "fifty|خمسون|خمسين",
      "sixty|ستون|ستين",
      "seventy|سبعون|سبعين",
      "eighty|ثمانون|ثمانين",
      "ninety|تسعون|تسعين"
    };
    for (int i = 0; i < tens.length; i++) {
      put(Kind.TENS, 20 + 10.0 * i, tens[i]);
    }
    put(Kind.HUNDRED, 100, "hundred|ميه|مايه");
    put(Kind.HUNDRED, 200, "ميتان|ميتين|ميتي|ميتا|مايتان|مايتين|مايتي|مايتا");
    String[] stems = {"ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
    for (int i = 0; i < stems.length; i++) {
      put(Kind.HUNDRED, 100.0 * (i + 3), stems[i] + "ميه|" + stems[i] + "مايه");
    }
    put(Kind.HUNDRED, 800, "ثمانيميه|ثمانيمايه");
    put(Kind.SCALE, 1e3, "thousand|الف|الفا|الاف");
    put(Kind.SCALE, 2e3, "الفي|الفان|الفين");
    put(Kind.SCALE, 1e6, "million|مليون|مليونا|ملايين|m");
    put(Kind.SCALE, 2e6, "مليوني|مليونان|مليونين");
    put(Kind.SCALE, 1e9, "billion|مليار|مليارا|مليارات|بليون|bn");
    put(Kind.SCALE, 2e9, "ملياري|ملياران|مليارين");
    put(Kind.SCALE, 1e12, "trillion|تريليون|تريليونات");
    list(
        Kind.ORDINAL,
        1,
        "first|اول|اولي",
        "ثاني|ثانيه|ثان",
        "third|ثالث|ثالثه",
        "fourth|رابع|رابعه",
        "fifth|خامس|خامسه",
        "sixth|سادس|سادسه",
        "seventh|سابع|سابعه",
        "eighth|ثامن|ثامنه",
        "ninth|تاسع|تاسعه",
        "tenth|عاشر|عاشره",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth");
    put(Kind.ORDINAL, 2, "second");
    put(Kind.ORDINAL, 20, "twentieth");
    put(Kind.SHARE, 0.5, "half|halves|نصف");
    put(Kind.SHARE, 1 / 3.0, "thirds|ثلث");
    put(Kind.SHARE, 2 / 3.0, "ثلثي|ثلثا|ثلثان|ثلثين");
    put(Kind.SHARE, 0.25, "quarter|quarters|ربع|ارباع");
    put(Kind.SHARE, 0.2, "fifths|خمس|اخماس");
    put(Kind.SHARE, 0.1, "tenths|عشر");
    put(Kind.MANY, 2, "twice|مرتين|مرتان|double");
    put(Kind.MANY, 12, "dozen");
    put(Kind.MANY, 3, "thrice|triple");
  }

  private NumberWords() {}

  private static void list(Kind kind, int from, String... words) {
    for (int i = 0; i < words.length; i++) {
      put(kind, from + i, words[i]);
    }
  }

  private static void put(Kind kind, double value, String words) {
    for (String word : words.split("\\|")) {
      WORDS.put(word, new Word(kind, value));
    }
  }

  /** The number that begins at this word; null where none does. */
  static @Nullable Found at(List<String> words, int from) {
    String first = words.get(from);
    if (Character.isDigit(first.charAt(0))) {
      return digits(words, from);
    }
    Word word = word(first);
    if (word == null) {
      return null;
    }
    return switch (word.kind()) {
      case ORDINAL -> ordinal(words, from, word.value());
      case SHARE -> share(words, from, word.value());
      case MANY -> new Found(new Amount(List.of(word.value()), false, false), 1);
      default -> spelled(words, from);
    };
  }

  private static Found digits(List<String> words, int from) {
    List<Double> values = new ArrayList<>();
    String text = words.get(from);
    String plain = text.replaceAll("[,٬](?=\\d{3})", "").replace('٫', '.').replace(',', '.');
    values.add(Double.valueOf(plain));
    if (text.matches("\\d{1,3}(?:\\.\\d{3})+")) {
      values.add(Double.valueOf(text.replace(".", "")));
    }
    Word scale = from + 1 < words.size() ? word(words.get(from + 1)) : null;
    if (scale != null && scale.kind() == Kind.SCALE && Math.log10(scale.value()) % 3 == 0) {
      return new Found(
          new Amount(values.stream().map(v -> v * scale.value()).toList(), true, false), 2);
    }
    return new Found(new Amount(values, true, false), 1);
  }

  /** خمسة وأربعين; two hundred and five thousand; each part smaller than what stands before it. */
  private static @Nullable Found spelled(List<String> words, int from) {
    double total = 0;
    double group = 0;
    int i = from;
    for (; i < words.size(); i++) {
      String text = words.get(i);
      boolean and = i > from && (text.equals("and") || text.equals("و"));
      Word word = word(and && i + 1 < words.size() ? words.get(i + 1) : text);
      boolean joins = i == from || (word != null && joins(text, and, word, group, total));
      if (word == null || !joins || !Kind.COUNTING.contains(word.kind())) {
        break;
      }
      if (and) {
        i++;
      }
      if (word.kind() == Kind.SCALE) {
        total += (group == 0 ? 1 : group) * word.value();
        group = 0;
      } else if (word.kind() == Kind.HUNDRED && word.value() == 100 && group > 0 && group < 10) {
        group *= 100;
      } else {
        group += word.value();
      }
    }
    Word next = i < words.size() ? word(words.get(i)) : null;
    if (next != null && next.kind() == Kind.SHARE && next.value() == 0.1 && arabic(words, from)) {
      return new Found(new Amount(List.of(total + group + 10), false, false), i + 1 - from);
    }
    if (next != null && group > 0 && group < 10 && isPart(next)) {
      double part = next.value() >= 1 ? 1 / next.value() : next.value();
      return new Found(new Amount(List.of(group * part, group), false, false), i + 1 - from);
    }
    if (i == from + 1 && words.get(from).matches("[وفبل]?(?:ال)?(?:الاف|ملايين|مليارات)")) {
      return null;
    }
    double value = total + group;
    boolean dual = i == from + 1 && words.get(from).matches("[وفبل]?(?:مليونا|مليارا|الفا)");
    return new Found(
        new Amount(dual ? List.of(value, 2 * value) : List.of(value), false, false), i - from);
  }

  private static boolean arabic(List<String> words, int at) {
    return words.get(at).charAt(0) >= 0x600;
  }

  private static boolean isPart(Word word) {
    return word.kind() == Kind.SHARE || (word.kind() == Kind.ORDINAL && word.value() > 2);
  }

  private static boolean joins(String text, boolean and, Word word, double group, double total) {
    boolean arabic = text.charAt(0) >= 0x600;
    boolean joined = and || (arabic && text.charAt(0) == 'و' && !WORDS.containsKey(text));
    if (word.kind() == Kind.SCALE) {
      return !joined && (group > 0 || total == 0);
    }
    if (arabic) {
      boolean teen = !joined && group > 0 && group < 10 && word.value() == 10;
      return teen
          || (joined && (group == 0 ? total > 0 : fits(word, group)))
          || (!joined && word.kind() == Kind.HUNDRED && group >= 3 && group < 10);
    }
    if (word.kind() == Kind.HUNDRED) {
      return !and && group > 0 && group < 100;
    }
    boolean below =
        group == 0
            ? total > 0
            : (group >= 20 && group % 10 == 0 && word.value() < 10)
                || (group >= 100 && group % 100 == 0 && word.value() < 100);
    return below && (!and || group >= 100 || total > 0);
  }

  private static boolean fits(Word word, double group) {
    return group < 10
        ? word.kind() == Kind.TENS
        : (group >= 100 && group % 100 == 0 && word.value() < 100)
            || (group >= 100 && group % 100 < 10 && word.kind() == Kind.TENS);
  }

  private static Found ordinal(List<String> words, int from, double value) {
    Word next = from + 1 < words.size() ? word(words.get(from + 1)) : null;
    boolean teen = next != null && next.value() == 0.1 && arabic(words, from);
    boolean tens = next != null && next.kind() == Kind.TENS && words.get(from + 1).startsWith("و");
    double whole = teen ? value + 10 : tens && next != null ? value + next.value() : value;
    List<Double> values =
        whole > 2 && !arabic(words, from) ? List.of(whole, 1 / whole) : List.of(whole);
    return new Found(new Amount(values, false, true), teen || tens ? 2 : 1);
  }

  private static Found share(List<String> words, int from, double value) {
    Word next = from + 1 < words.size() ? word(words.get(from + 1)) : null;
    if (arabic(words, from) && (value == 0.2 || value == 0.1)) {
      double whole = 1 / value;
      boolean teen = next != null && next.value() == 0.1;
      if (teen) {
        return new Found(new Amount(List.of(whole + 10), false, false), 2);
      }
      boolean tens =
          next != null && next.kind() == Kind.TENS && words.get(from + 1).startsWith("و");
      return tens && next != null
          ? new Found(new Amount(List.of(whole + next.value()), false, false), 2)
          : new Found(new Amount(List.of(whole, value), false, false), 1);
    }
    if (next != null && next.kind() == Kind.SCALE && value == 0.5) {
      return new Found(new Amount(List.of(value * next.value()), false, false), 2);
    }
    return new Found(new Amount(List.of(value), false, false), 1);
  }

  private static @Nullable Word word(String text) {
    Word word = WORDS.get(text);
    if (word != null || text.charAt(0) < 0x600) {
      return word;
    }
    String rest = text;
    for (int i = 0; i < 2 && rest.length() > 3; i++) {
      if ("وفبلك".indexOf(rest.charAt(0)) >= 0) {
        rest = rest.substring(1);
      } else if (rest.startsWith("ال")) {
        rest = rest.substring(2);
      }
      if (WORDS.containsKey(rest)) {
        return WORDS.get(rest);
      }
    }
    return rest.startsWith("ل") && text.startsWith("لل") ? WORDS.get(rest.substring(1)) : null;
  }
}
