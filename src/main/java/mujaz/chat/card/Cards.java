package mujaz.chat.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.article.Articles;
import mujaz.chat.Chapter;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.chat.reading.StoryBlocks;
import mujaz.subscription.Follows;

/** One story up close, and what a reader wants more and less of. */
public final class Cards implements Chapter {
  private final ChatParts parts;
  private final CardReplies cards;
  private final MuteChoice choice;
  private final MuteReplies mutes;
  private final FollowReplies follows;

  /** What is kept of stories, and of who follows them. */
  public record Records(Follows follows, Articles articles) {}

  public Cards(ChatParts parts, Records records, StoryBlocks stories) {
    this.parts = parts;
    this.cards = new CardReplies(parts, records, stories);
    this.choice = new MuteChoice(parts);
    this.mutes = new MuteReplies(parts);
    this.follows = new FollowReplies(parts, records.follows());
  }

  @Override
  public Map<String, Answer> commands() {
    return Map.of(
        "mute",
        (h, c) -> c.arg(0).isBlank() ? mutes.list(h) : preview(h, c.arg(0)),
        "follow",
        (h, c) -> c.arg(0).isBlank() ? follows.list(h) : follows.word(h, c.arg(0)));
  }

  @Override
  public Map<String, Answer> presses() {
    return Map.ofEntries(
        Map.entry("card", (h, p) -> cards.show(h.anew(), p.arg(0))),
        Map.entry("cardv", (h, p) -> cards.show(h, p.arg(0))),
        Map.entry("cardf", (h, p) -> cards.follow(h, p.arg(0))),
        Map.entry("cardl", (h, p) -> cards.less(h, p.arg(0))),
        Map.entry("mutec", this::muting),
        Map.entry("mutew", (h, p) -> choice.preview(h, Optional.of(p.arg(0)), rest(p, 1))),
        Map.entry("mutey", (h, p) -> mutes.word(h, rest(p, 0))),
        Map.entry("mutes", (h, p) -> mutes.source(h, p.arg(0))),
        Map.entry("mutet", (h, p) -> mutes.topic(h, p.arg(0))),
        Map.entry("mutel", settled((h, p) -> mutes.list(h))),
        Map.entry("unmute", (h, p) -> mutes.off(h, p.arg(0), p.arg(1))),
        Map.entry("muteq", (h, p) -> ask(h, "mute", "mutel")),
        Map.entry("followl", settled((h, p) -> follows.list(h))),
        Map.entry("unfollow", (h, p) -> follows.off(h, p.arg(0), p.arg(1))),
        Map.entry("followq", (h, p) -> ask(h, "follow", "followl")));
  }

  @Override
  public Map<String, Answer> questions() {
    return Map.of(
        "mute",
        settled((h, c) -> preview(h, c.arg(1))),
        "follow",
        settled((h, c) -> follows.word(h, c.arg(1))));
  }

  private List<Reply> preview(Hearing hearing, String word) {
    return choice.preview(hearing, Optional.empty(), word);
  }

  private List<Reply> muting(Hearing hearing, Command press) {
    return cards
        .entry(hearing, press.arg(0))
        .map(entry -> choice.of(hearing, entry))
        .orElseGet(() -> hearing.tell("why.gone"));
  }

  private List<Reply> ask(Hearing hearing, String question, String back) {
    parts.questions().ask(hearing.reader().chat(), question);
    return List.of(
        hearing.panel(
            hearing.say(question.equals("mute") ? "mute.type" : "follow.type"),
            List.of(List.of(Press.button(hearing.say("button.back"), back)))));
  }

  /** Whoever goes back to a list has nothing to type any more. */
  private Answer settled(Answer list) {
    return (hearing, press) -> {
      parts.questions().settle(hearing.reader().chat());
      return list.to(hearing, press);
    };
  }

  /** Words that a button carries may hold full stops. */
  private static String rest(Command press, int from) {
    List<String> args = press.args();
    return String.join(".", args.subList(Math.min(from, args.size()), args.size()));
  }
}
