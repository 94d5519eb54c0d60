package mujaz.chat.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.chat.Wishes;
import mujaz.delivery.Button;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.subscription.Mutes;

/** The list of what is muted; a press takes one off. */
final class MuteReplies {
  private final ChatParts parts;
  private final Wishes wishes;

  MuteReplies(ChatParts parts) {
    this.parts = parts;
    this.wishes = new Wishes(parts);
  }

  List<Reply> list(Hearing hearing) {
    Mutes mutes = wishes.first(hearing).filter().mutes();
    List<Button> buttons = new ArrayList<>();
    mutes.words().stream()
        .sorted()
        .forEach(word -> buttons.add(off("✕ " + word, "w", Marks.of(word))));
    mutes.sources().stream()
        .flatMap(id -> parts.sources().find(id).stream())
        .forEach(source -> buttons.add(off("✕ " + source.name(), "s", source.id().value())));
    for (Topic topic : Topic.values()) {
      String name = hearing.say("topic." + topic.word());
      if (mutes.topics().contains(topic)) {
        buttons.add(off("✕ " + name, "t", topic.word()));
      }
      if (mutes.less().contains(topic)) {
        buttons.add(off("✕ " + hearing.say("button.less", "topic", name), "l", topic.word()));
      }
    }
    String text = hearing.say(buttons.isEmpty() ? "mute.none" : "mute.list");
    List<List<Button>> rows = new ArrayList<>(Hearing.rows(buttons, 2));
    rows.add(
        List.of(
            Press.button(hearing.say("button.mute-word"), "muteq"),
            Press.button(hearing.say("button.back"), "settings")));
    return List.of(hearing.panel(text, rows));
  }

  private static Button off(String label, String kind, Object what) {
    return Press.button(label, "unmute", kind, what);
  }

  List<Reply> word(Hearing hearing, String word) {
    Set<String> words = wishes.first(hearing).filter().mutes().words();
    if (words.size() >= MuteChoice.MOST_WORDS && !words.contains(word)) {
      return hearing.tell("words.full", "count", words.size());
    }
    change(hearing, mutes -> mutes.withWords(Sets.with(mutes.words(), word)));
    return list(hearing);
  }

  List<Reply> source(Hearing hearing, String number) {
    Optional<Source> source =
        number.matches("[0-9]{1,18}")
            ? parts.sources().find(new SourceId(Long.parseLong(number)))
            : Optional.empty();
    source.ifPresent(
        found -> change(hearing, m -> m.withSources(Sets.with(m.sources(), found.id()))));
    return list(hearing);
  }

  List<Reply> topic(Hearing hearing, String word) {
    Topic.ofWord(word)
        .ifPresent(topic -> change(hearing, m -> m.withTopics(Sets.with(m.topics(), topic))));
    return list(hearing);
  }

  List<Reply> off(Hearing hearing, String kind, String what) {
    change(hearing, mutes -> without(mutes, kind, what));
    return list(hearing);
  }

  private static Mutes without(Mutes mutes, String kind, String what) {
    Set<Topic> topic = Topic.ofWord(what).map(Set::of).orElse(Set.of());
    return switch (kind) {
      case "w" ->
          Marks.find(mutes.words(), what)
              .map(word -> mutes.withWords(Sets.without(mutes.words(), word)))
              .orElse(mutes);
      case "s" ->
          what.matches("[0-9]{1,18}")
              ? mutes.withSources(Sets.without(mutes.sources(), new SourceId(Long.parseLong(what))))
              : mutes;
      case "t" -> mutes.withTopics(less(mutes.topics(), topic));
      case "l" -> mutes.withLess(less(mutes.less(), topic));
      default -> mutes;
    };
  }

  private static Set<Topic> less(Set<Topic> all, Set<Topic> gone) {
    return gone.stream().findFirst().map(topic -> Sets.without(all, topic)).orElse(all);
  }

  private void change(Hearing hearing, UnaryOperator<Mutes> by) {
    wishes.change(hearing, filter -> filter.withMutes(by.apply(filter.mutes())));
  }
}
