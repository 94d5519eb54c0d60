package mujaz.summary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mujaz.text.Language;
import mujaz.text.Words;

/**
 * Phrases that do one thing in a sentence, by language: one section of {@code phrases.txt}, which
 * is also the published rule set. A language without entries has none of them.
 */
public final class PhraseList {
  private static final Map<String, PhraseList> SECTIONS = read();

  /** By language, then by a phrase's first word. */
  private final Map<String, Map<String, List<List<String>>>> byLanguage = new HashMap<>();

  private PhraseList() {}

  public static PhraseList of(String section) {
    return Objects.requireNonNull(SECTIONS.get(section), section);
  }

  /**
   * How many of the words from this place on are the longest phrase that stands there; 0 for none.
   *
   * @param words folded words, as {@link Words#plain} gives them
   */
  public int at(List<String> words, int from, Language language) {
    Map<String, List<List<String>>> phrases = byLanguage.getOrDefault(language.code(), Map.of());
    if (from >= words.size() || phrases.isEmpty()) {
      return 0;
    }
    String first = words.get(from);
    int longest = longest(phrases.get(first), words, from);
    boolean joined =
        language.equals(Language.ARABIC)
            && first.length() > 2
            && (first.charAt(0) == 'و' || first.charAt(0) == 'ف');
    return joined
        ? Math.max(longest, longest(phrases.get(first.substring(1)), words, from))
        : longest;
  }

  public boolean standsIn(List<String> words, Language language) {
    for (int i = 0; i < words.size(); i++) {
      if (at(words, i, language) > 0) {
        return true;
      }
    }
    return false;
  }

  private static int longest(
      @org.jspecify.annotations.Nullable List<List<String>> phrases, List<String> words, int from) {
    int longest = 0;
    for (List<String> phrase : phrases == null ? List.<List<String>>of() : phrases) {
      int size = phrase.size();
      boolean stands =
          size > longest
              && from + size <= words.size()
              && words.subList(from + 1, from + size).equals(phrase.subList(1, size));
      longest = stands ? size : longest;
    }
    return longest;
  }

  private void add(String language, String phrase) {
    List<String> words = Words.plain(phrase);
    if (!words.isEmpty()) {
      byLanguage
          .computeIfAbsent(language, code -> new HashMap<>())
          .merge(
              words.get(0),
              List.of(words),
              (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
  }

  private static Map<String, PhraseList> read() {
    Map<String, PhraseList> sections = new HashMap<>();
    PhraseList current = new PhraseList();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PhraseList.class.getResourceAsStream("phrases.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          current = new PhraseList();
          sections.put(line.substring(1, line.length() - 1), current);
        } else if (line.indexOf(':') > 0 && !line.startsWith("#")) {
          String language = line.substring(0, line.indexOf(':'));
          PhraseList section = current;
          Stream.of(line.substring(line.indexOf(':') + 1).split(","))
              .forEach(phrase -> section.add(language, phrase));
        }
      }
      return sections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
