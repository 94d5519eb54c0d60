package mujaz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings as somebody wrote them: defaults, then the file, then the environment. Each typed
 * reading that fails leaves a fault in plain words, so that all of them are told at once.
 */
final class SettingValues {
  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})\\s*([A-Za-z]{0,3})");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));
  private static final Map<String, Long> SIZES =
      Map.of("b", 1L, "kib", 1L << 10, "mib", 1L << 20, "gib", 1L << 30);

  /** A value and who gave it: {@code default}, a file's name, or a variable's name. */
  record Given(String value, String origin) {}

  private final Map<String, Given> given = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private SettingValues() {}

  /**
   * @param file the settings file; null for none
   * @param environment all variables; the ones that begin with MUJAZ_ count
   */
  static SettingValues read(@Nullable Path file, Map<String, String> environment) {
    SettingValues values = new SettingValues();
    SettingKey.ALL.forEach(
        key -> values.given.put(key.name(), new Given(key.standard(), "default")));
    if (file != null) {
      values.readFile(file);
    }
    values.readEnvironment(environment);
    return values;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  Map<String, Given> all() {
    return Map.copyOf(given);
  }

  void fault(String text) {
    faults.add(text);
  }

  String text(String key) {
    Given found = given.get(key);
    if (found == null) {
      throw new IllegalArgumentException("no such setting: " + key);
    }
    return found.value().strip();
  }

  List<String> list(String key) {
    return Stream.of(text(key).split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  boolean flag(String key) {
    return convert(
        key,
        false,
        "true or false",
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true", "yes", "on" -> true;
              case "false", "no", "off" -> false;
              default -> throw new IllegalArgumentException();
            });
  }

  int number(String key) {
    return convert(key, 1, "a whole number such as 28", Integer::parseInt);
  }

  Duration duration(String key) {
    return convert(
        key,
        Duration.ofMinutes(1),
        "a duration such as 90s, 5m, 4h or 30d",
        text -> {
          Matcher amount = amount(text);
          Duration unit = UNITS.get(amount.group(2).toLowerCase(Locale.ROOT));
          if (unit == null) {
            throw new IllegalArgumentException();
          }
          return unit.multipliedBy(Long.parseLong(amount.group(1)));
        });
  }

  long size(String key) {
    return convert(
        key,
        1L,
        "a size such as 512KiB or 10MiB",
        text -> {
          Matcher amount = amount(text);
          Long unit = SIZES.get(amount.group(2).toLowerCase(Locale.ROOT));
          if (unit == null) {
            throw new IllegalArgumentException();
          }
          return Math.multiplyExact(unit, Long.parseLong(amount.group(1)));
        });
  }

  String choice(String key, String... choices) {
    return convert(
        key,
        choices[0],
        "one of " + String.join(", ", choices),
        text -> {
          if (!List.of(choices).contains(text)) {
            throw new IllegalArgumentException();
          }
          return text;
        });
  }

  /** Reads a value with the caller's own reading; a failure leaves a fault and the stand-in. */
  <T> T convert(String key, T standIn, String wanted, Function<String, T> reading) {
    try {
      return reading.apply(text(key));
    } catch (IllegalArgumentException | ArithmeticException e) {
      faults.add(
          String.format("%s: \"%s\" (from %s) is not %s", key, shown(key), origin(key), wanted));
      return standIn;
    }
  }

  /** Builds a package's record; what its constructor refuses becomes a fault of that section. */
  <T> @Nullable T section(String name, Supplier<T> build) {
    try {
      return build.get();
    } catch (IllegalArgumentException e) {
      faults.add(name + ": " + e.getMessage());
      return null;
    }
  }

  /** A setting that would be passed over in silence is worse than one that is refused. */
  void refuseWhatIsNotBuilt() {
    if (!text("summary.embeddings.url").isEmpty()) {
      fault("summary.embeddings.url: not in this version; leave it empty");
    }
  }

  /** The value as it may be printed. */
  String shown(String key) {
    boolean secret =
        SettingKey.ALL.stream().anyMatch(known -> known.name().equals(key) && known.secret());
    return secret && !text(key).isEmpty()
        ? "***"
        : text(key).replaceAll("(?i)(password=)[^;&]*|(?<=//)[^/@]*@", "$1***");
  }

  /** Who gave a value. */
  String origin(String key) {
    Given found = given.get(key);
    return found == null ? "nowhere" : found.origin();
  }

  private static Matcher amount(String text) {
    Matcher matcher = AMOUNT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException();
    }
    return matcher;
  }

  private void readFile(Path file) {
    try {
      JsonNode tree = new YAMLMapper().readTree(Files.readString(file));
      flatten("", tree, file.getFileName().toString());
    } catch (JsonProcessingException e) {
      var where = e.getLocation();
      faults.add(
          String.format(
              "%s: not YAML at line %d: %s",
              file, where == null ? 0 : where.getLineNr(), e.getOriginalMessage()));
    } catch (IOException e) {
      faults.add(file + ": cannot be read: " + e.getMessage());
    }
  }

  private void flatten(String prefix, JsonNode node, String origin) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  flatten(
                      prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey(),
                      field.getValue(),
                      origin));
    } else if (!prefix.isEmpty()) {
      if (SettingKey.isKnown(prefix)) {
        given.put(prefix, new Given(scalar(node), origin));
      } else {
        faults.add(prefix + ": there is no such setting (in " + origin + ")");
      }
    }
  }

  private static String scalar(JsonNode node) {
    if (node.isArray()) {
      List<String> elements = new ArrayList<>();
      node.forEach(element -> elements.add(element.asText()));
      return String.join(",", elements);
    }
    return node.isNull() ? "" : node.asText();
  }

  private void readEnvironment(Map<String, String> environment) {
    Map<String, String> left = new LinkedHashMap<>(environment);
    left.keySet().removeIf(name -> !name.startsWith("MUJAZ_") || name.equals("MUJAZ_CONFIG"));
    for (SettingKey key : SettingKey.ALL) {
      String value = left.remove(key.variable());
      if (value != null) {
        given.put(key.name(), new Given(value, key.variable()));
      }
    }
    left.keySet().forEach(name -> warnings.add(name + " is no setting's variable; it is ignored"));
  }
}
