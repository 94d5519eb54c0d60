package mujaz.subscription;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.text.Language;

/**
 * A filter as one string, {@code ar,en|sport,world|3,17}: languages, topics, sources, followed
 * words, muted topics, muted sources, muted words, topics wanted less, limits, own sources. Sorted,
 * words percent-encoded, empty parts at the end left out, so that equal filters have equal keys.
 */
final class FilterKey {
  private static final int SHORTEST = 3;
  private static final int PARTS = 10;

  private FilterKey() {}

  static String write(Filter filter) {
    Limits limits = filter.limits();
    List<String> parts =
        new ArrayList<>(
            List.of(
                join(filter.languages(), Language::code),
                join(filter.topics(), Topic::word),
                numbers(filter.sources()),
                join(filter.words(), FilterKey::encoded),
                join(filter.mutes().topics(), Topic::word),
                numbers(filter.mutes().sources()),
                join(filter.mutes().words(), FilterKey::encoded),
                join(filter.mutes().less(), Topic::word),
                limits.equals(Limits.NONE)
                    ? ""
                    : limits.minSources() + "," + limits.atMost() + (limits.review() ? ",r" : ""),
                numbers(filter.own())));
    while (parts.size() > SHORTEST && parts.get(parts.size() - 1).isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return String.join("|", parts);
  }

  static Filter read(String key) {
    String[] parts = key.split("\\|", -1);
    if (parts.length < SHORTEST || parts.length > PARTS) {
      throw new IllegalArgumentException("not a filter: " + key);
    }
    return new Filter(
        split(part(parts, 0), Language::new),
        topics(part(parts, 1)),
        sources(part(parts, 2)),
        split(part(parts, 3), FilterKey::decoded),
        new Mutes(
            topics(part(parts, 4)),
            sources(part(parts, 5)),
            split(part(parts, 6), FilterKey::decoded),
            topics(part(parts, 7))),
        limits(part(parts, 8)),
        sources(part(parts, 9)));
  }

  private static String part(String[] parts, int index) {
    return index < parts.length ? parts[index] : "";
  }

  private static Limits limits(String part) {
    if (part.isEmpty()) {
      return Limits.NONE;
    }
    String[] numbers = part.split(",");
    return new Limits(
        Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), numbers.length > 2);
  }

  private static Set<Topic> topics(String part) {
    return split(part, word -> word).stream()
        .flatMap(word -> Topic.ofWord(word).stream())
        .collect(Collectors.toSet());
  }

  private static Set<SourceId> sources(String part) {
    return split(part, number -> new SourceId(Long.parseLong(number)));
  }

  private static String numbers(Set<SourceId> sources) {
    return sources.stream()
        .map(SourceId::value)
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  private static <T> String join(Set<T> set, Function<T, String> word) {
    return set.stream().map(word).sorted().collect(Collectors.joining(","));
  }

  private static <T> Set<T> split(String joined, Function<String, T> of) {
    return joined.isEmpty()
        ? Set.of()
        : List.of(joined.split(",")).stream().map(of).collect(Collectors.toSet());
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }

  private static String decoded(String word) {
    return URLDecoder.decode(word, StandardCharsets.UTF_8);
  }
}
