package mujaz.chat.welcome;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.chat.Wishes;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.subscription.Filter;

/** Takes up what a link named: from now on it is among what the reader wants. */
final class Wanting {
  private final ChatParts parts;
  private final Wishes wishes;

  Wanting(ChatParts parts) {
    this.parts = parts;
    this.wishes = new Wishes(parts);
  }

  /**
   * @param key {@code tsport} or {@code s17}
   */
  List<Reply> of(Hearing hearing, String key) {
    String what = key.isEmpty() ? "" : key.substring(1);
    Optional<Topic> topic = key.startsWith("t") ? Topic.ofWord(what) : Optional.empty();
    Optional<SourceId> source =
        key.matches("s[0-9]{1,18}")
            ? parts.sources().find(new SourceId(Long.parseLong(what))).map(found -> found.id())
            : Optional.empty();
    if (topic.isEmpty() && source.isEmpty()) {
      return hearing.tell("press.stale");
    }
    wishes.change(hearing, filter -> wanting(filter, topic, source));
    return List.of(
        hearing.panel(
            hearing.say("link.done"),
            List.of(
                List.of(Press.button(hearing.say("button.digest-now"), "now")),
                List.of(
                    Press.button(hearing.say("button.topics"), "topics"),
                    Press.button(hearing.say("button.times"), "times")))));
  }

  private static Filter wanting(Filter filter, Optional<Topic> topic, Optional<SourceId> source) {
    Set<Topic> topics = new HashSet<>(filter.topics());
    topic.ifPresent(topics::add);
    Set<SourceId> sources = new HashSet<>(filter.sources());
    source.ifPresent(sources::add);
    return filter.withTopics(topics).withSources(sources);
  }
}
