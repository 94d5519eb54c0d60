package mujaz.article.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.article.markup.Line;

/**
 * Names out of a byline in any of many languages: without "by", dates, addresses, handles and
 * roles.
 */
final class AuthorNames {
  /** What stands before a name. */
  private static final String BEFORE =
      "(?:(?:written|posted|published|reported|story|words|text|article|content"
          + "|analysis|opinion|report) )?by"
          + "|reporting by|author|von|vom|text(?: und foto)?|autor(?:in|en|es|a|e|ka"
          + "|i)?|verfasst von|geschrieben von|ein (?:beitrag|artikel|kommentar"
          + "|gastbeitrag) von"
          + "|par|écrit par|rédigé par|publié par|auteur|propos recueillis par|por"
          + "|escrito por|redacción|di|a cura di|scritto da|da|de|door|av|tekst|af"
          + "|skrevet av|skrevet af"
          + "|kirjoittaja|teksti|napsal|zdroj|autorka|yazan|yazar|haber|oleh|penulis"
          + "|reporter|bởi|tác giả|viết bởi|od|pisze|przez|автор|автори|текст|от|від"
          + "|بقلم|كتب|كتبت|إعداد|اعداد|تحرير|الكاتب|نویسنده|به قلم|نوشته|تحریر|از|מאת"
          + "|כתב|লেখক|लेखक|द्वारा|โดย|記者|记者|作者|文|来源|기자|글";

  private static final Pattern LEAD =
      Pattern.compile("(?iu)^\\W{0,3}(?:" + BEFORE + ")(?:\\s*[:：／/]\\s*|\\s+(?=[^\\s]))");
  private static final Pattern LABEL = Pattern.compile("(?iu)(?:" + BEFORE + ")\\W{0,3}");
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?iu)^\\W{0,3}(?:" + BEFORE + ")(?:\\s*[:：／]\\s*|\\s+(?=[\\p{Lu}\\p{Lo}]))(.{2,80})$");
  private static final Pattern NOISE =
      Pattern.compile(
          "(?iu)https?://\\S+|\\bwww\\.\\S+|\\(?[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\)?"
              + "|(?<!\\S)@\\w+|[【】\\[\\]]");
  private static final Pattern SPLIT =
      Pattern.compile("\\s*(?:[,،、;；|•·・]|\\s/\\s|\\s[-–—]\\s|(?<=\\p{L})/(?=\\p{L}))\\s*");
  private static final Pattern AND =
      Pattern.compile(
          "(?iu)\\s+(?:and|und|et|y|e|og|och|en|ja|i|a|ve|dan|и|و|&|\\+|with|mit)\\s+(?=\\p{L})");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?iu)\\b(?:editors?|reporter|correspondent|writer|staff|journalist(?:e"
              + "|in)?|redakteur(?:in)?|redaktion|chief|senior|producer|contributors?"
              + "|columnist"
              + "|follow(?: author)?|view profile|posted|published|updated|last"
              + "|read(?:ing)? time|min(?:ute)?s? read|comments?|share|uhr|autor(?:in)?"
              + "|author|guest)\\b");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final int LONGEST = 70;
  private static final int LONGEST_VALUE = 1_000;
  private static final int MOST = 12;

  private AuthorNames() {}

  /** The names in stated values, each once; empty where none is a name. */
  static List<String> of(List<String> values) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String value : values.subList(0, Math.min(MOST, values.size()))) {
      String line = plain(value);
      boolean many = line.length() > LONGEST || line.contains(";");
      for (String part : many ? SPLIT.split(line) : new String[] {line}) {
        String name = part.strip();
        if (isPossible(name) && names.size() < MOST) {
          names.putIfAbsent(Line.key(name), name);
        }
      }
    }
    return List.copyOf(names.values());
  }

  private static String plain(String value) {
    String line = Line.of(value.length() > LONGEST_VALUE ? "" : value);
    return withoutLead(NOISE.matcher(line).replaceAll(" ").strip());
  }

  /** The names in a line that readers see, where that line may say more. */
  static List<String> inByline(String said) {
    String line = plain(said);
    List<String> names = new ArrayList<>();
    for (String part : SPLIT.split(line)) {
      for (String one : AND.split(withoutLead(part.strip()))) {
        String name = one.strip();
        if (looksLikeName(name)) {
          names.add(name);
        } else if (!names.isEmpty()) {
          return named(names);
        }
      }
    }
    return named(names);
  }

  /** Many single words are a list of subjects. */
  private static List<String> named(List<String> names) {
    boolean subjects = names.size() > 3 && names.stream().noneMatch(name -> name.contains(" "));
    return subjects ? List.of() : of(names);
  }

  /** The names in a line that begins with a word for "by"; empty in any other. */
  static List<String> labelled(String line) {
    Matcher label = LABELLED.matcher(line);
    return label.matches() ? inByline(label.group(1)) : List.of();
  }

  private static String withoutLead(String line) {
    String rest = LEAD.matcher(line).replaceFirst("");
    return rest.isBlank() ? line : rest.strip();
  }

  private static boolean isPossible(String name) {
    String key = Line.key(name);
    return key.length() >= 2
        && name.length() <= LONGEST
        && !name.endsWith(":")
        && !LABEL.matcher(name).matches()
        && !key.matches(
            "\\d+|admin\\d*|administrator|null|none|undefined|unknown|author"
                + "|author name|anonymous|editor|web|index|facebook|.*\\bsee full bio\\b.*");
  }

  /** One to five words, the first and the last with a capital where the script has any. */
  static boolean looksLikeName(String line) {
    if (line.length() < 3
        || line.length() > 45
        || DIGIT.matcher(line).find()
        || line.matches(".*[?!…%#=<>{}].*")) {
      return false;
    }
    String[] words = line.split("\\s+");
    int first = line.codePointAt(0);
    int last = words[words.length - 1].codePointAt(0);
    boolean cased = Character.isUpperCase(first) || Character.isLowerCase(first);
    return words.length <= 5
        && Character.isLetter(first)
        && !(cased
            && ((Character.isLowerCase(first) && words.length < 3) || Character.isLowerCase(last)))
        && isPossible(line)
        && !ROLE.matcher(line).find();
  }
}
