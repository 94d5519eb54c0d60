package mujaz.summary.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mujaz.text.Folding;

/** What {@code lexicon.txt} says of words: what is like, unlike, a negation, a title, a name. */
final class Lexicon {
  static final Lexicon STANDARD = new Lexicon();

  private final Map<String, List<String>> lines = read();
  private final LatinForms latin = new LatinForms(list("irregular"));
  private final Set<String> stop = folded("stop");
  private final Set<String> common = folded("common");
  private final Set<String> known = folded("known");
  private final Set<String> gazetteer = gazetteer();
  private final Map<String, Set<String>> meanings = new HashMap<>();
  private final Map<Role, Set<String>> roles = new HashMap<>();
  private final Map<String, Set<Token.Side>> rivals = sides("rivals");
  private final Map<String, Set<Token.Side>> units = units();
  private final Map<String, Set<Token.Side>> converse = sides("converse");

  /** What a word does, whatever it means. */
  enum Role {
    NOT("not"),
    IMPLIED_NOT("implied not"),
    REFUSING("refusing"),
    FAINTLY_NOT("faintly not"),
    SAYING("saying"),
    BY("by"),
    SUFFER("suffer"),
    MUTUAL("mutual"),
    DONE_TO("done to"),
    TITLE("title"),
    HEAD("head"),
    APPROXIMATELY("approximately");

    private final String section;

    Role(String section) {
      this.section = section;
    }
  }

  private Lexicon() {
    for (Role role : Role.values()) {
      Set<String> words = new HashSet<>();
      list(role.section).forEach(word -> words.addAll(forms(word)));
      roles.put(role, words);
    }
    likes("same", "=");
    likes("demonyms", "@");
  }

  LatinForms latin() {
    return latin;
  }

  boolean isStop(String folded) {
    return (folded.length() == 1 && isArabic(folded))
        || stop.contains(folded)
        || (isArabic(folded)
            && folded.length() > 3
            && "وف".indexOf(folded.charAt(0)) >= 0
            && stop.contains(folded.substring(1)));
  }

  boolean isCommon(String folded) {
    return common.contains(folded);
  }

  /** Whether an Arabic word is a common one although the dictionary lacks it. */
  boolean isKnown(Set<String> readings) {
    return readings.stream().anyMatch(known::contains);
  }

  boolean isPlaceOrFirstName(Set<String> readings) {
    return readings.stream().anyMatch(gazetteer::contains);
  }

  boolean is(Role role, String folded, Set<String> keys) {
    Set<String> words = Objects.requireNonNull(roles.get(role));
    return words.contains(folded) || keys.stream().anyMatch(words::contains);
  }

  Set<String> meanings(Set<String> keys) {
    return gathered(meanings, keys);
  }

  Set<Token.Side> rivals(Set<String> keys) {
    return gathered(rivals, keys);
  }

  Set<Token.Side> converse(Set<String> keys) {
    return gathered(converse, keys);
  }

  Set<Token.Side> units(Set<String> keys) {
    return gathered(units, keys);
  }

  /** Each word of a line is a side of its own. */
  private Map<String, Set<Token.Side>> units() {
    Map<String, Set<Token.Side>> found = new HashMap<>();
    int number = 0;
    for (String line : lines.getOrDefault("units", List.of())) {
      String set = "units" + number++;
      int side = 0;
      for (String word : line.split(",")) {
        Token.Side unit = new Token.Side(set, side++);
        forms(word.strip())
            .forEach(form -> found.computeIfAbsent(form, key -> new HashSet<>()).add(unit));
      }
    }
    return found;
  }

  private static <T> Set<T> gathered(Map<String, Set<T>> map, Set<String> keys) {
    Set<T> found = new LinkedHashSet<>();
    keys.forEach(key -> found.addAll(map.getOrDefault(key, Set.of())));
    return found;
  }

  static boolean isArabic(String word) {
    return !word.isEmpty() && word.charAt(0) >= 0x600 && word.charAt(0) <= 0x6FF;
  }

  /** The forms by which a word of the lexicon is found in a text. */
  private Set<String> forms(String word) {
    String folded = Folding.fold(word);
    if (!isArabic(folded)) {
      return Set.of(latin.stem(folded));
    }
    return Set.of(folded);
  }

  private void likes(String section, String mark) {
    int number = 0;
    for (String line : lines.getOrDefault(section, List.of())) {
      String group = mark + number++;
      for (String word : line.split(",")) {
        forms(word.strip())
            .forEach(form -> meanings.computeIfAbsent(form, key -> new HashSet<>()).add(group));
      }
    }
  }

  private Map<String, Set<Token.Side>> sides(String section) {
    Map<String, Set<Token.Side>> found = new HashMap<>();
    int number = 0;
    for (String line : lines.getOrDefault(section, List.of())) {
      String set = section + number++;
      String[] sides = line.split("\\|");
      for (int i = 0; i < sides.length; i++) {
        Token.Side side = new Token.Side(set, i);
        for (String word : sides[i].split(",")) {
          forms(word.strip())
              .forEach(form -> found.computeIfAbsent(form, key -> new HashSet<>()).add(side));
        }
      }
    }
    return found;
  }

  private Set<String> folded(String section) {
    Set<String> words = new HashSet<>();
    list(section).forEach(word -> words.add(Folding.fold(word)));
    return words;
  }

  /** First names and places of the lexicon, and the names of all countries in Arabic. */
  private Set<String> gazetteer() {
    Set<String> names = new HashSet<>(folded("first names"));
    folded("family names").forEach(name -> names.add("ال" + name));
    folded("places").stream()
        .filter(name -> name.indexOf(' ') < 0)
        .forEach(name -> names.addAll(Set.of(name, "ال" + name)));
    for (String region : Locale.getISOCountries()) {
      String name =
          Folding.fold(new Locale("", region).getDisplayCountry(Locale.forLanguageTag("ar")));
      if (name.indexOf(' ') < 0) {
        names.add(name);
      }
    }
    names.removeAll(folded("seldom names"));
    return names;
  }

  private List<String> list(String section) {
    List<String> words = new ArrayList<>();
    for (String line : lines.getOrDefault(section, List.of())) {
      for (String word : line.split(",")) {
        words.add(word.strip());
      }
    }
    return words;
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> sections = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt")),
                StandardCharsets.UTF_8))) {
      List<String> current = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          current = new ArrayList<>();
          sections.put(line.substring(1, line.length() - 1), current);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          current.add(line);
        }
      }
      return sections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
