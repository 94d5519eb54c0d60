package mujaz.subscription;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mujaz.text.Folding;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Time zones by city name, in any of our languages: CLDR's exemplar cities, and a list of other
 * large cities ({@code cities.tsv}: zone, region, names). Read when the first city is asked for.
 * Thread-safe.
 */
public final class Cities {
  private static final List<ULocale> LANGUAGES =
      List.of(
          ULocale.ENGLISH,
          new ULocale("ar"),
          ULocale.FRENCH,
          new ULocale("fa"),
          new ULocale("es"),
          ULocale.GERMAN,
          new ULocale("tr"),
          new ULocale("ru"),
          new ULocale("ur"));

  private static final Map<String, List<String>> LIKELY =
      Map.of(
          "ar",
              List.of(
                  "Riyadh", "Cairo", "Dubai", "Baghdad", "Amman", "Beirut", "Casablanca", "Tunis"),
          "en", List.of("London", "New York", "Los Angeles", "Toronto", "Sydney", "Dubai"),
          "fr", List.of("Paris", "Brussels", "Casablanca", "Algiers", "Tunis", "Montreal"),
          "fa", List.of("Tehran", "Kabul", "Dubai"));

  private @Nullable Map<String, List<City>> byName;

  /** Cities of that name, a whole name before the beginning of one. */
  public List<City> find(String name, int limit) {
    String wanted = key(name);
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<String, List<City>> cities = cities();
    Map<String, City> found = new LinkedHashMap<>();
    cities.getOrDefault(wanted, List.of()).forEach(city -> put(found, city));
    if (wanted.length() >= 3) {
      cities.forEach(
          (key, named) -> {
            if (key.startsWith(wanted)) {
              named.forEach(city -> put(found, city));
            }
          });
    }
    return found.values().stream().limit(limit).toList();
  }

  /** The cities to offer first to a speaker of a language, named in it. */
  public List<City> likely(Language language) {
    Locale locale = Locale.forLanguageTag(language.code());
    return LIKELY.getOrDefault(language.code(), LIKELY.getOrDefault("en", List.of())).stream()
        .flatMap(name -> cities().getOrDefault(key(name), List.of()).stream().limit(1))
        .map(city -> new City(nameOf(city.zone(), locale), city.zone(), city.region()))
        .toList();
  }

  /** A zone's city in a language. */
  public String nameOf(ZoneId zone, Locale locale) {
    String id = zone.getId();
    String name = TimeZoneNames.getInstance(ULocale.forLocale(locale)).getExemplarLocationName(id);
    if (name != null) {
      return name;
    }
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  private static void put(Map<String, City> found, City city) {
    found.putIfAbsent(city.zone() + city.name(), city);
  }

  private synchronized Map<String, List<City>> cities() {
    Map<String, List<City>> known = byName;
    if (known == null) {
      known = new LinkedHashMap<>();
      readList(known);
      readExemplars(known);
      byName = known;
    }
    return known;
  }

  private static void readExemplars(Map<String, List<City>> known) {
    for (ULocale locale : LANGUAGES) {
      TimeZoneNames names = TimeZoneNames.getInstance(locale);
      for (String id :
          TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
        String name = names.getExemplarLocationName(id);
        if (name != null && ZoneId.getAvailableZoneIds().contains(id)) {
          add(known, new City(name, ZoneId.of(id), TimeZone.getRegion(id)), name);
        }
      }
    }
  }

  private static void readList(Map<String, List<City>> known) {
    var in = Objects.requireNonNull(Cities.class.getResourceAsStream("/mujaz/cities.tsv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] fields = line.split("\t");
          for (int i = 2; i < fields.length; i++) {
            add(known, new City(fields[i], ZoneId.of(fields[0]), fields[1]), fields[i]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, List<City>> known, City city, String name) {
    List<City> named = known.computeIfAbsent(key(name), key -> new ArrayList<>());
    if (named.stream().noneMatch(other -> other.zone().equals(city.zone()))) {
      named.add(city);
    }
  }

  /** Folded, without the Arabic article and without spaces and hyphens. */
  private static String key(String name) {
    String folded = Folding.fold(name.strip()).replaceAll("[\\s\\p{P}]", "");
    return folded.startsWith("ال") && folded.length() > 4 ? folded.substring(2) : folded;
  }
}
