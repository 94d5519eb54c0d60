package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.delivery.State;
import mujaz.source.Topic;
import org.junit.jupiter.api.Test;

class PhrasebookTest {
  private static final List<String> COMPOSED =
      List.of(
          "fate.",
          "why.kind-",
          "topic.",
          "command.",
          "called.",
          "language.",
          "greeting.",
          "length.",
          "web.",
          "dash.",
          "audit.",
          "role.",
          "ailment.",
          "pack.",
          "texts.",
          "ownership.",
          "bulk.",
          "desk.",
          "fix.",
          "button.desk-",
          "mine.manner-");

  private final Phrasebook phrases = new Phrasebook();

  @Test
  void countsAsArabicDoes() {
    assertThat(count("ar-MA", 1)).startsWith("خبر واحد");
    assertThat(count("ar-MA", 2)).startsWith("خبران");
    assertThat(count("ar-MA", 5)).startsWith("5 أخبار");
    assertThat(count("ar-MA", 11)).startsWith("11 خبرا");
    assertThat(count("ar-MA", 100)).startsWith("100 خبر");
    assertThat(count("ar-EG", 5)).startsWith("٥ أخبار");
    assertThat(count("en-GB", 1)).isEqualTo("1 story, 2 min");
  }

  @Test
  void aLanguageWithoutAFileIsAnsweredInEnglish() {
    assertThat(phrases.say(Locale.forLanguageTag("ja"), "button.more")).isEqualTo("More");
  }

  @Test
  void aKeyThatIsNowhereIsAMistakeOfOurs() {
    assertThatThrownBy(() -> phrases.say(Locale.ENGLISH, "no.such.key"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatRunsTheOtherWayIsIsolatedWhoeverSaysIt() {
    Locale arabic = Locale.forLanguageTag("ar");
    assertThat(phrases.say(arabic, "fetch.unknown-host", "host", "a.example"))
        .isEqualTo("لا يوجد موقع باسم \u2068a.example\u2069.");
    assertThat(phrases.say(arabic, "link.wanted", "name", "\u2068BBC\u2069"))
        .isEqualTo("جئت من أجل: \u2068BBC\u2069.");
    assertThat(phrases.say(arabic, "link.wanted", "name", "الرياضة 😀 2026"))
        .isEqualTo("جئت من أجل: الرياضة 😀 2026.");
    assertThat(phrases.say(arabic, "link.wanted", "name", "x\u202E\u2069y"))
        .isEqualTo("جئت من أجل: \u2068xy\u2069.");
    assertThat(phrases.say(Locale.ENGLISH, "link.wanted", "name", "الجزيرة"))
        .isEqualTo("You came for \u2068الجزيرة\u2069.");
    assertThat(phrases.say(Locale.ENGLISH, "link.wanted", "name", "BBC"))
        .isEqualTo("You came for BBC.");
  }

  @Test
  void aCommandIsSeenAsItIsTypedAmongWordsThatRunRightToLeft() {
    for (Language language : List.of(Language.ARABIC, Language.PERSIAN)) {
      Locale locale = Locale.forLanguageTag(language.code());
      for (String line : phrases.say(locale, "help.reader").split("\n")) {
        assertThat(line).doesNotContainPattern("[^\u200E]/").doesNotContainPattern("^\u200E");
      }
    }
    assertThat(phrases.say(Locale.forLanguageTag("ar"), "addsource.how"))
        .contains("\u200E/addsource https://example.com");
    assertThat(phrases.say(Locale.ENGLISH, "help.reader")).startsWith("/latest");
  }

  @Test
  void everyLanguageHasEveryKeyWithTheSamePlaceholders() throws IOException {
    Properties english = file("en");
    for (Language language : Phrasebook.languages()) {
      Properties other = file(language.code());
      assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
      for (String key : english.stringPropertyNames()) {
        assertThat(placeholders(other.getProperty(key)))
            .as(language + " " + key)
            .isEqualTo(placeholders(english.getProperty(key)));
      }
    }
  }

  @Test
  void everyPluralHasTheFormsOfItsLanguage() throws IOException {
    for (Language language : Phrasebook.languages()) {
      Set<String> forms = PluralRules.forLocale(new ULocale(language.code())).getKeywords();
      Properties file = file(language.code());
      for (String key : file.stringPropertyNames()) {
        for (Set<String> written : plurals(file.getProperty(key))) {
          Set<String> missing = new TreeSet<>(forms);
          missing.removeAll(written);
          // A number that is written out stands in for the form that only it has.
          missing.removeIf(form -> form.equals("zero") && written.contains("=0"));
          missing.removeIf(form -> form.equals("one") && written.contains("=1"));
          assertThat(missing).as(language + " " + key).isEmpty();
        }
      }
    }
  }

  @Test
  void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
    String code = code();
    for (String key : file("en").stringPropertyNames()) {
      boolean composed = COMPOSED.stream().anyMatch(key::startsWith);
      assertThat(composed || code.contains('"' + key + '"')).as(key).isTrue();
    }
    for (Topic topic : Topic.values()) {
      assertThat(phrases.keys(Language.ENGLISH)).contains("topic." + topic.word());
    }
    for (State state : State.values()) {
      String fate = "fate." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(phrases.keys(Language.ENGLISH)).contains(fate, fate + "-told");
    }
  }

  private String count(String tag, int stories) {
    return phrases.say(
        Locale.forLanguageTag(tag), "digest.count", "stories", stories, "minutes", 2);
  }

  private static String code() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      StringBuilder all = new StringBuilder();
      for (Path path : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(path));
      }
      return all.toString();
    }
  }

  private static Set<String> placeholders(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
        names.add(parsed.getSubstring(parsed.getPart(i)));
      }
    }
    return names;
  }

  private static List<Set<String>> plurals(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    return java.util.stream.IntStream.range(0, parsed.countParts())
        .filter(i -> parsed.getPartType(i) == MessagePattern.Part.Type.ARG_START)
        .filter(i -> parsed.getPart(i).getArgType() == MessagePattern.ArgType.PLURAL)
        .mapToObj(
            i ->
                java.util.stream.IntStream.range(i, parsed.getLimitPartIndex(i))
                    .filter(j -> parsed.getPartType(j) == MessagePattern.Part.Type.ARG_SELECTOR)
                    .mapToObj(j -> parsed.getSubstring(parsed.getPart(j)))
                    .collect(Collectors.toSet()))
        .toList();
  }

  private static Properties file(String code) throws IOException {
    Properties read = new Properties();
    try (var in =
        Objects.requireNonNull(
            PhrasebookTest.class.getResourceAsStream("/mujaz/messages_" + code + ".properties"))) {
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return read;
  }
}
