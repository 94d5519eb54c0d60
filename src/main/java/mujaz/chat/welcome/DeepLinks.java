package mujaz.chat.welcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Owners;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.delivery.Button;
import mujaz.digest.Entry;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.story.StoryId;

/**
 * The greeting, and what a link to the bot led to: {@code src_17}, {@code topic_sport}, {@code
 * story_99}. What it names comes first among the buttons; a link to what is not there any more is a
 * plain greeting.
 */
final class DeepLinks {
  private final ChatParts parts;

  DeepLinks(ChatParts parts) {
    this.parts = parts;
  }

  List<Reply> follow(Hearing hearing, String payload) {
    List<List<Button>> rows = new ArrayList<>();
    String greeting = hearing.say("start.greeting");
    Optional<Named> named = named(hearing, payload.strip());
    if (named.isPresent()) {
      greeting = named.get().about() + "\n\n" + greeting;
      rows.add(named.get().buttons());
    }
    rows.add(List.of(Press.button(hearing.say("button.digest-now"), "now")));
    rows.add(
        List.of(
            Press.button(hearing.say("button.set-up"), "newsl"),
            Press.button("ع · EN · FR · فا", "lang")));
    return List.of(hearing.panel(greeting, rows));
  }

  /** What a link names, in words and with what can be done about it. */
  private record Named(String about, List<Button> buttons) {
    Named with(String more) {
      return new Named(about + more, buttons);
    }
  }

  private Optional<Named> named(Hearing hearing, String payload) {
    int at = payload.indexOf('_');
    String what = payload.substring(at + 1);
    return switch (payload.substring(0, Math.max(0, at))) {
      case "src" -> number(what).flatMap(id -> source(hearing, new SourceId(id)));
      case "topic" -> Topic.ofWord(what).map(topic -> topic(hearing, topic));
      case "story" -> number(what).flatMap(id -> story(hearing, new StoryId(id)));
      default -> Optional.empty();
    };
  }

  private static Optional<Long> number(String written) {
    return written.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(written)) : Optional.empty();
  }

  private Optional<Named> source(Hearing hearing, SourceId id) {
    return parts
        .sources()
        .find(id)
        .filter(source -> !source.id().isPrivate())
        .map(
            source ->
                wanted(hearing, Hearing.name(source.name()), "s" + id.value())
                    .with(Owners.of(hearing, List.of(source))));
  }

  private static Named topic(Hearing hearing, Topic topic) {
    return wanted(hearing, hearing.say("topic." + topic.word()), "t" + topic.word());
  }

  private static Named wanted(Hearing hearing, String name, String key) {
    return new Named(
        hearing.say("link.wanted", "name", name),
        List.of(
            Press.button(hearing.say("button.want"), "want", key),
            Press.button(hearing.say("button.latest"), "latest", key, 0)));
  }

  private Optional<Named> story(Hearing hearing, StoryId id) {
    return parts.entries(hearing, List.of(id)).stream()
        .findFirst()
        .map(entry -> shown(hearing, entry));
  }

  private static Named shown(Hearing hearing, Entry entry) {
    return new Named(
        Hearing.name(entry.summary().headline()),
        List.of(Press.button(hearing.say("button.read"), "card", entry.story().id().value())));
  }
}
