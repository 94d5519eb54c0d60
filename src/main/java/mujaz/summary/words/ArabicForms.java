package mujaz.summary.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import mujaz.text.Folding;

/**
 * What an Arabic word may be, by LanguageTool's dictionary of 12 MB: its dictionary forms behind
 * conjunctions, prepositions, article and pronouns; a verbal noun has its verb's form too. A word
 * that the dictionary does not have is most likely a name. Not thread-safe; {@link #get} gives each
 * thread its own.
 */
final class ArabicForms {
  /**
   * @param keys folded dictionary forms, or the bare word in its readings
   * @param bare the word as it is, and without what may be joined before it
   * @param joined whether a preposition is written together with it
   */
  record Form(
      Set<String> keys,
      Set<String> bare,
      boolean known,
      boolean verb,
      boolean noun,
      boolean joined) {}

  private static final List<String> PREFIXES =
      List.of(
          "", "ال", "و", "ف", "ب", "ل", "ك", "س", "وال", "فال", "بال", "كال", "لل", "وب", "ول",
          "وس", "فس", "وبال", "ولل", "ا", "فل", "فب");

  private static final List<String> SUFFIXES =
      List.of("", "ه", "ها", "هم", "هن", "هما", "نا", "ك", "كم", "ي", "ا");

  private static final int SHORTEST = 3;
  private static final String ROOT = "/org/languagetool/";

  private final DictionaryLookup lookup = new DictionaryLookup(Shared.DICTIONARY);
  private final Map<String, Form> known = new HashMap<>();

  private static final ThreadLocal<ArabicForms> MINE = ThreadLocal.withInitial(ArabicForms::new);

  static ArabicForms get() {
    return MINE.get();
  }

  Form of(String word) {
    if (known.size() > 20_000) {
      known.clear();
    }
    return known.computeIfAbsent(word, this::analyse);
  }

  /** Whether it is one of the few thousand words that are used most. */
  static boolean isFrequent(Set<String> bare) {
    return bare.stream().anyMatch(Shared.FREQUENT::contains);
  }

  private Form analyse(String written) {
    String word = bare(written);
    Set<String> keys = new LinkedHashSet<>();
    boolean verb = false;
    boolean noun = false;
    boolean joined = false;
    int fewest = 100;
    for (String prefix : PREFIXES) {
      for (String suffix : SUFFIXES) {
        String stem = stem(word, prefix, suffix);
        int stripped = prefix.length() + suffix.length();
        if (stem.isEmpty() || stripped > fewest + 1) {
          continue;
        }
        for (WordData found : readings(stem, !suffix.isEmpty())) {
          String tag = String.valueOf(found.getTag());
          if (!fits(tag, prefix)) {
            continue;
          }
          String lemma = Folding.fold(found.getStem().toString());
          keys.add(lemma);
          keys.addAll(Shared.VERBS.getOrDefault(lemma, Set.of()));
          verb |= tag.startsWith("V");
          noun |= tag.startsWith("N");
          joined |= stripped <= fewest && isPreposition(prefix);
          fewest = Math.min(fewest, stripped);
        }
      }
    }
    String folded = Folding.fold(word);
    boolean isKnown = !keys.isEmpty() && !isFarFetched(word, folded, keys);
    Set<String> bare = bareReadings(folded);
    keys.addAll(bare);
    return new Form(keys, bare, isKnown, verb, noun, joined);
  }

  /** باران as two of بار: what is so rare and so short is more likely a name. */
  private static boolean isFarFetched(String word, String folded, Set<String> lemmas) {
    String stem = folded.replaceFirst("(?:ان|ا|و)$", "");
    return folded.length() <= 5
        && !word.endsWith("ء")
        && stem.length() < folded.length()
        && lemmas.stream()
            .noneMatch(
                lemma ->
                    lemma.length() > 3
                        || Shared.FREQUENT.contains(lemma)
                        || (lemma.equals(stem) && folded.endsWith(lemma + "ا")));
  }

  private static boolean isPreposition(String prefix) {
    return prefix.endsWith("ب")
        || prefix.endsWith("لل")
        || prefix.equals("ل")
        || prefix.equals("ول")
        || prefix.equals("بال")
        || prefix.equals("ك")
        || prefix.equals("كال")
        || prefix.equals("وبال");
  }

  /** A verb takes neither article nor preposition, a noun no future. */
  private static boolean fits(String tag, String prefix) {
    boolean verbal = prefix.endsWith("س");
    boolean purpose = prefix.equals("ل") || prefix.equals("ول");
    boolean nominal = prefix.endsWith("ال") || (isPreposition(prefix) && !purpose);
    return tag.startsWith("V") ? !nominal : !verbal;
  }

  private static String stem(String word, String prefix, String suffix) {
    boolean fits =
        word.startsWith(prefix)
            && word.endsWith(suffix)
            && word.length() - prefix.length() - suffix.length() >= SHORTEST;
    boolean two = prefix.isEmpty() && suffix.isEmpty() && word.length() == 2;
    return fits || two ? word.substring(prefix.length(), word.length() - suffix.length()) : "";
  }

  private Iterable<WordData> readings(String stem, boolean cut) {
    List<WordData> found = lookup.lookup(stem);
    if (!found.isEmpty()) {
      return List.copyOf(found.stream().map(WordData::clone).toList());
    }
    for (String other : spellings(stem, cut)) {
      found = lookup.lookup(other);
      if (!found.isEmpty()) {
        return found.stream().map(WordData::clone).toList();
      }
    }
    return List.of();
  }

  /** Ways in which a careless hand or a following pronoun changes the letters. */
  private static List<String> spellings(String stem, boolean cut) {
    String rest = stem.substring(1);
    String front = stem.substring(0, stem.length() - 1);
    Set<String> others = new LinkedHashSet<>();
    if (stem.charAt(0) == 'ا') {
      others.add("أ" + rest);
      others.add("إ" + rest);
      others.add("آ" + rest);
    } else if (stem.charAt(0) == 'أ' || stem.charAt(0) == 'إ') {
      others.add("ا" + rest);
    }
    switch (stem.charAt(stem.length() - 1)) {
      case 'ه' -> others.add(front + "ة");
      case 'ت' -> {
        if (cut) {
          others.add(front + "ة");
        }
      }
      case 'ي' -> others.add(front + "ى");
      case 'ى' -> others.add(front + "ي");
      case 'ا' -> {
        if (cut) {
          others.add(front + "ى");
        }
      }
      default -> {}
    }
    return List.copyOf(others);
  }

  private static String bare(String word) {
    return word.replaceAll("[\\p{Mn}ـ]", "");
  }

  /** The word without what may be joined before it: a name has no dictionary form. */
  private static Set<String> bareReadings(String folded) {
    Set<String> readings = new LinkedHashSet<>();
    readings.add(folded);
    String rest = folded;
    for (String prefix : List.of("و", "ف", "ب", "ل", "ك")) {
      if (rest.startsWith(prefix) && rest.length() > SHORTEST) {
        rest = rest.substring(1);
        readings.add(rest);
        break;
      }
    }
    for (String reading : List.copyOf(readings)) {
      if (reading.startsWith("ال") && reading.length() > SHORTEST + 1) {
        readings.add(reading.substring(2));
      } else if (folded.startsWith("لل") && reading.length() > SHORTEST + 1) {
        readings.add(folded.substring(2));
      }
    }
    for (String reading : List.copyOf(readings)) {
      String one = reading.replaceFirst("(?<=.{4})(?:ون|ين|ات|ا)$", "");
      readings.add(one);
    }
    return readings;
  }

  /** Read when the first Arabic sentence is. */
  private static final class Shared {
    static final Dictionary DICTIONARY = dictionary();
    static final Map<String, Set<String>> VERBS = verbs();
    static final Set<String> FREQUENT = frequent();

    private static Set<String> frequent() {
      Set<String> words = new HashSet<>();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  resource("resource/ar/common_words.txt"), StandardCharsets.UTF_8))) {
        lines.lines().forEach(line -> words.add(Folding.fold(line.strip())));
        return words;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Dictionary dictionary() {
      try (InputStream data = resource("resource/ar/arabic.dict");
          InputStream info = resource("resource/ar/arabic.info")) {
        return Dictionary.read(data, info);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Map<String, Set<String>> verbs() {
      Map<String, Set<String>> verbs = new HashMap<>();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  resource("rules/ar/arabic_masdar_verb.txt"), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String[] pair = line.split("=", 2);
          if (pair.length == 2 && !line.startsWith("#")) {
            verbs
                .computeIfAbsent(Folding.fold(pair[0].strip()), noun -> new HashSet<>())
                .add(Folding.fold(pair[1].strip()));
          }
        }
        return verbs;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static InputStream resource(String name) {
      return Objects.requireNonNull(ArabicForms.class.getResourceAsStream(ROOT + name), name);
    }
  }
}
