package mujaz.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says, per language: {@code mujaz/messages_ar.properties} and its siblings, in ICU
 * message syntax with named placeholders and the language's plural forms. The reader's locale
 * decides language, digits and number format; a language without a file is answered in English.
 *
 * <p>A value that runs the other way than the phrase (a name, an address) is isolated, and so is a
 * command in a phrase that runs right to left: no phrase and no caller has to think of it.
 *
 * <p>A phrase without placeholders never loads ICU, which keeps it out of start-up. Thread-safe.
 */
public final class Phrasebook {
  private static final List<Language> LANGUAGES =
      List.of(Language.ARABIC, Language.ENGLISH, Language.FRENCH, Language.PERSIAN);

  private final Map<String, Properties> phrases = new ConcurrentHashMap<>();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  /** The languages that the bot speaks, Arabic first. */
  public static List<Language> languages() {
    return LANGUAGES;
  }

  /** The language of a BCP 47 tag where the bot speaks it, else English. */
  public static Language spoken(String tag) {
    Language stated = Language.of(tag.isEmpty() ? "en" : tag);
    return languages().contains(stated) ? stated : Language.ENGLISH;
  }

  /**
   * The phrase of a key in the reader's language.
   *
   * @param namesAndValues the placeholders: name, value, name, value
   * @throws IllegalArgumentException when the key stands in no file: a mistake of ours
   */
  public String say(Locale reader, String key, Object... namesAndValues) {
    return say(reader, key, named(namesAndValues));
  }

  public String say(Locale reader, Problem problem) {
    return say(reader, problem.key(), problem.args());
  }

  public String say(Locale reader, String key, Map<String, Object> args) {
    Locale locale = spoken(reader);
    String pattern = pattern(locale, key);
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    MessageFormat format =
        formats.computeIfAbsent(
            locale.toLanguageTag() + ' ' + key, k -> new MessageFormat(pattern, locale));
    Map<String, Object> set = set(args, Language.of(locale).isRightToLeft());
    synchronized (format) {
      return format.format(set);
    }
  }

  /** All keys of one language's file, sorted. */
  public Set<String> keys(Language language) {
    return new TreeSet<>(phrases(language.code()).stringPropertyNames());
  }

  private String pattern(Locale locale, String key) {
    @Nullable String pattern = phrases(locale.getLanguage()).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no phrase " + key + " in " + locale.getLanguage());
    }
    return pattern;
  }

  private static Map<String, Object> set(Map<String, Object> args, boolean rightToLeft) {
    Map<String, Object> set = new LinkedHashMap<>();
    args.forEach(
        (name, value) ->
            set.put(name, value instanceof String text ? Direction.set(text, rightToLeft) : value));
    return set;
  }

  private static Locale spoken(Locale reader) {
    return LANGUAGES.contains(Language.of(reader)) ? reader : Locale.ENGLISH;
  }

  private Properties phrases(String language) {
    return phrases.computeIfAbsent(language, Phrasebook::load);
  }

  private static Properties load(String language) {
    String name = "/mujaz/messages_" + language + ".properties";
    Properties read = new Properties();
    try (InputStream in = Phrasebook.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (new Language(language).isRightToLeft()) {
      read.replaceAll((key, phrase) -> Direction.withCommands((String) phrase));
    }
    return read;
  }

  static Map<String, Object> named(Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("a placeholder without a value");
    }
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      named.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return named;
  }
}
