package mujaz.chat.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.chat.Wishes;
import mujaz.delivery.Button;
import mujaz.digest.Entry;
import mujaz.search.Mentions;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Follows;
import mujaz.text.Wording;

/** The list of the words and stories that are followed; a press takes one off or opens it. */
final class FollowReplies {
  private static final int MOST_SHOWN = 10;

  private final ChatParts parts;
  private final Follows follows;
  private final Wishes wishes;

  FollowReplies(ChatParts parts, Follows follows) {
    this.parts = parts;
    this.follows = follows;
    this.wishes = new Wishes(parts);
  }

  List<Reply> list(Hearing hearing) {
    Set<String> words = wishes.first(hearing).filter().words();
    List<StoryId> stories =
        follows.of(hearing.reader().chat()).stream()
            .map(Follows.Follow::story)
            .limit(MOST_SHOWN)
            .toList();
    Panel panel =
        new Panel()
            .line(
                hearing.say(words.isEmpty() && stories.isEmpty() ? "follow.none" : "follow.list"));
    List<List<Button>> rows = new ArrayList<>();
    List<Button> buttons = new ArrayList<>();
    words.stream()
        .sorted()
        .forEach(word -> buttons.add(Press.button("✕ " + word, "unfollow", "w", Marks.of(word))));
    rows.addAll(Hearing.rows(buttons, 2));
    int number = 0;
    for (Entry entry : parts.inTheirLanguage(hearing, parts.entries(hearing, stories), Set.of())) {
      number++;
      String shown = Wording.number(number, hearing.locale());
      panel.linked(
          shown + ". " + Hearing.name(entry.summary().headline()), entry.lead().canonical());
      long id = entry.story().id().value();
      rows.add(
          List.of(
              Press.button(shown, "card", id), Press.button("✕ " + shown, "unfollow", "s", id)));
    }
    rows.add(
        List.of(
            Press.button(hearing.say("button.follow-word"), "followq"),
            Press.button(hearing.say("button.back"), "settings")));
    return List.of(hearing.answer(panel.message(hearing.reader(), rows)));
  }

  List<Reply> word(Hearing hearing, String typed) {
    String word = typed.strip().replaceAll("\\s+", " ");
    if (!MuteChoice.isCarried(word) || !Mentions.isWord(word)) {
      return hearing.tell("mute.bad", "word", Hearing.name(Hearing.shortened(word)));
    }
    Set<String> words = wishes.first(hearing).filter().words();
    if (words.size() >= MuteChoice.MOST_WORDS && !words.contains(word)) {
      return hearing.tell("words.full", "count", words.size());
    }
    wishes.change(hearing, filter -> filter.withWords(Sets.with(filter.words(), word)));
    return list(hearing);
  }

  List<Reply> off(Hearing hearing, String kind, String what) {
    ChatId chat = hearing.reader().chat();
    if (kind.equals("w")) {
      wishes.change(
          hearing,
          filter ->
              filter.withWords(
                  filter.words().stream()
                      .filter(word -> !Marks.of(word).equals(what))
                      .collect(Collectors.toSet())));
    } else if (what.matches("[0-9]{1,18}")) {
      StoryId story = new StoryId(Long.parseLong(what));
      Set<StoryId> names = parts.stories().names(story);
      names.forEach(name -> follows.remove(chat, name));
    }
    return list(hearing);
  }
}
