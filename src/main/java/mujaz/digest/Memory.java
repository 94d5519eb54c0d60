package mujaz.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mujaz.story.StoryId;

/**
 * What a reader has been told lately: the stories, and when. Those who were told the same in the
 * same minutes have equal memories.
 */
public record Memory(Map<StoryId, Instant> told) {
  public static final Memory NONE = new Memory(Map.of());

  /** As exactly as it is known when something was told. */
  static final Duration FINENESS = Duration.ofMinutes(1);

  public Memory {
    told = Map.copyOf(told);
  }

  public Set<StoryId> stories() {
    return told.keySet();
  }

  /** With these stories too, and without what was told before a moment. */
  public Memory and(Collection<StoryId> stories, Instant at, Instant forgotten) {
    TreeMap<StoryId, Instant> more = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
    told.forEach(
        (story, when) -> {
          if (!when.isBefore(forgotten)) {
            more.put(story, when);
          }
        });
    stories.forEach(story -> more.put(story, at));
    return new Memory(more);
  }

  /** {@code 17@29400120,...}: stories in order, each with its minute since 1970. */
  String key() {
    return told.entrySet().stream()
        .sorted((a, b) -> Long.compare(a.getKey().value(), b.getKey().value()))
        .map(e -> e.getKey().value() + "@" + e.getValue().getEpochSecond() / 60)
        .collect(Collectors.joining(","));
  }

  /** The inverse of {@link #key}. */
  static Memory ofKey(String key) {
    Map<StoryId, Instant> told = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
    for (String one : key.isEmpty() ? new String[0] : key.split(",")) {
      int at = one.indexOf('@');
      told.put(
          new StoryId(Long.parseLong(one.substring(0, at))),
          Instant.EPOCH.plus(Long.parseLong(one.substring(at + 1)), ChronoUnit.MINUTES));
    }
    return new Memory(told);
  }
}
