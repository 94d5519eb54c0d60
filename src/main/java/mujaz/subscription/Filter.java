package mujaz.subscription;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.text.Language;

/**
 * What a subscription wants: stories in any of the languages that are about any of the topics or
 * reported by any of the sources. No language means every language; neither topics nor sources
 * means all the news.
 *
 * <p>{@link #key} is one string per meaning, so that equal filters share a compiled edition.
 */
public record Filter(Set<Language> languages, Set<Topic> topics, Set<SourceId> sources) {
  public static final Filter ALL = new Filter(Set.of(), Set.of(), Set.of());

  public Filter {
    languages = Set.copyOf(languages);
    topics = Set.copyOf(topics);
    sources = Set.copyOf(sources);
  }

  public boolean isAllTheNews() {
    return topics.isEmpty() && sources.isEmpty();
  }

  /** {@code ar,en|sport,world|3,17}: sorted, empty parts empty. */
  public String key() {
    return join(languages.stream().map(Language::code).collect(Collectors.toSet()))
        + '|'
        + join(topics.stream().map(Topic::word).collect(Collectors.toSet()))
        + '|'
        + sources.stream()
            .map(SourceId::value)
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(","));
  }

  /** The inverse of {@link #key}. */
  public static Filter ofKey(String key) {
    String[] parts = key.split("\\|", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a filter: " + key);
    }
    return new Filter(
        words(parts[0]).stream().map(Language::new).collect(Collectors.toSet()),
        words(parts[1]).stream()
            .flatMap(word -> Topic.ofWord(word).stream())
            .collect(Collectors.toSet()),
        words(parts[2]).stream()
            .map(number -> new SourceId(Long.parseLong(number)))
            .collect(Collectors.toSet()));
  }

  private static String join(Set<String> words) {
    return String.join(",", new TreeSet<>(words));
  }

  private static Set<String> words(String joined) {
    return joined.isEmpty() ? Set.of() : Set.of(joined.split(","));
  }
}
