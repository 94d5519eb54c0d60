package mujaz.chat.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import mujaz.chat.ChatParts;
import mujaz.chat.Command;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.chat.repair.Posted;
import mujaz.chat.repair.Told;
import mujaz.delivery.Button;
import mujaz.delivery.DeliveryId;
import mujaz.delivery.DeliveryResult;
import mujaz.delivery.Message;
import mujaz.delivery.Post;
import mujaz.delivery.Posts;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber;
import mujaz.subscription.desk.Kept;
import mujaz.text.Direction;
import mujaz.text.Wording;

/** What can be done once it is posted: correct, retract, pin; never silently. */
final class PostReplies {
  private static final int SHOWN = 4;
  private static final int LONGEST_NOTE = 400;

  private final ChatParts parts;
  private final Posts posts;
  private final Standing standing;

  PostReplies(ChatParts parts, Posts posts, Standing standing) {
    this.parts = parts;
    this.posts = posts;
    this.standing = standing;
  }

  /** The last messages of an order. */
  List<Reply> list(Hearing hearing, Kept kept) {
    List<Post> last = posts.latest(kept.order().chat(), kept.order().id().value(), SHOWN);
    Panel panel =
        new Panel()
            .bold(hearing.say("desk.posts", "name", DraftPanel.name(kept)))
            .line(hearing.say(last.isEmpty() ? "desk.no-posts" : "desk.posts-how"));
    List<List<Button>> rows = new ArrayList<>();
    for (Post post : last) {
      String first = post.message().plainText().lines().findFirst().orElse("");
      String when = moment(post.at(), hearing.reader());
      panel.line(when + " · " + Hearing.name(Hearing.shortened(first)));
      rows.add(List.of(Press.button(when, "dpm", number(kept), post.id().value())));
    }
    rows.add(List.of(Press.button(hearing.say("button.back"), "desk", number(kept))));
    return List.of(hearing.answer(panel.message(hearing.reader(), rows)));
  }

  private static long number(Kept kept) {
    return kept.order().id().value();
  }

  /** One of its messages, whole, and what can be done. */
  List<Reply> one(Hearing hearing, Kept kept, Command press) {
    return found(kept, press)
        .map(post -> List.of(panel(hearing, kept, post)))
        .orElseGet(() -> hearing.tell("press.stale"));
  }

  private Reply panel(Hearing hearing, Kept kept, Post post) {
    long order = number(kept);
    long id = post.id().value();
    List<List<Button>> rows = new ArrayList<>();
    List<Button> first = new ArrayList<>();
    first.add(Press.button(hearing.say("button.post-correct"), "dpc", order, id));
    if (kept.order().chat().transport().equals(ChatId.TELEGRAM)) {
      first.add(Press.button(hearing.say("button.post-pin"), "dpp", order, id));
    }
    rows.add(first);
    for (Told told : Posted.told(post.message())) {
      String label =
          hearing.say("button.post-retract", "headline", Hearing.shortened(told.headline()));
      rows.add(List.of(Press.button(label, "dpr", order, id, told.story())));
    }
    rows.add(List.of(Press.button(hearing.say("button.back"), "dp", order)));
    return hearing.answer(post.message().withButtons(rows));
  }

  List<Reply> ask(Hearing hearing, Kept kept, Command press) {
    parts.questions().ask(hearing.reader().chat(), "post\n" + number(kept) + " " + press.arg(1));
    return List.of(hearing.question(hearing.say("desk.ask-correction")));
  }

  /** The correction that was asked for: a dated note under what was posted. */
  List<Reply> typed(Hearing hearing, Command command) {
    parts.questions().settle(hearing.reader().chat());
    String[] asked = command.arg(0).split(" ");
    String words = Direction.withoutControls(command.arg(1)).strip().replaceAll("\\s+", " ");
    if (asked.length != 2 || words.length() > LONGEST_NOTE) {
      return hearing.tell("desk.too-long", "most", LONGEST_NOTE);
    }
    return standing.may(
        hearing,
        asked[0],
        kept ->
            change(
                hearing,
                kept,
                Command.of(asked),
                dated(kept, "desk.corrected", "words", words),
                Posted::noted));
  }

  /** Asked once more: readers see that a story was taken back, whatever comes after. */
  List<Reply> askRetract(Hearing hearing, Kept kept, Command press) {
    Optional<Post> post = found(kept, press);
    Optional<Told> story =
        post.stream()
            .flatMap(one -> Posted.told(one.message()).stream())
            .filter(told -> told.story().equals(press.arg(2)))
            .findFirst();
    if (story.isEmpty()) {
      return hearing.tell("press.stale");
    }
    long id = post.get().id().value();
    Object[] same = {number(kept), id, press.arg(2)};
    return List.of(
        hearing.panel(
            hearing.say("desk.retract-sure", "headline", Hearing.name(story.get().headline())),
            List.of(
                List.of(Press.button(hearing.say("button.retract-yes"), "dpry", same)),
                List.of(Press.button(hearing.say("button.back"), "dpm", number(kept), id)))));
  }

  List<Reply> retract(Hearing hearing, Kept kept, Command press) {
    return change(
        hearing,
        kept,
        press,
        dated(kept, "desk.retracted"),
        (message, note) -> Posted.without(message, press.arg(2), note));
  }

  List<Reply> pin(Hearing hearing, Kept kept, Command press) {
    Optional<Post> post = found(kept, press);
    if (post.isEmpty()) {
      return hearing.tell("press.stale");
    }
    boolean done =
        parts.courier().pin(post.get().chat(), post.get().messageId())
            instanceof DeliveryResult.Sent;
    if (done) {
      standing.note(hearing, "post-pin", kept, "", "");
    }
    return hearing.tell(done ? "desk.pinned" : "desk.not-done");
  }

  /** In the language of the channel, with the moment. */
  private String dated(Kept kept, String key, Object... args) {
    Subscriber channel = parts.subscribers().find(kept.order().chat()).orElseThrow();
    List<Object> all = new ArrayList<>(List.of(args));
    all.add("moment");
    all.add(moment(parts.time().instant(), channel));
    return parts.phrases().say(channel.locale(), key, all.toArray());
  }

  /** Written down first; where the chat does not take it, taken back. */
  private List<Reply> change(
      Hearing hearing,
      Kept kept,
      Command press,
      String note,
      BiFunction<Message, String, Message> by) {
    Optional<Post> before = found(kept, press);
    if (before.isEmpty()) {
      return hearing.tell("press.stale");
    }
    Post was = before.get();
    Message message = by.apply(was.message(), note);
    if (message.equals(was.message())) {
      return hearing.tell("press.stale");
    }
    if (!parts.courier().fits(was.chat(), message)) {
      return hearing.tell("desk.no-room");
    }
    Optional<Post> changed = posts.change(was, message);
    if (changed.isEmpty()) {
      return hearing.tell("desk.changed-meanwhile");
    }
    DeliveryResult result = parts.courier().reply(was.chat(), message, was.messageId());
    if (!(result instanceof DeliveryResult.Sent sent)) {
      posts.takeBack(changed.get(), was);
      return hearing.tell("desk.not-done");
    }
    if (sent.messageId() != was.messageId()) {
      posts.movedTo(changed.get(), sent.messageId());
    }
    standing.note(
        hearing,
        "post-change",
        kept,
        was.message().plainText().lines().findFirst().orElse(""),
        note);
    return List.of(panel(hearing, kept, changed.get()));
  }

  private Optional<Post> found(Kept kept, Command press) {
    return press.arg(1).matches("[0-9]{1,18}")
        ? posts
            .find(new DeliveryId(Long.parseLong(press.arg(1))))
            .filter(post -> post.chat().equals(kept.order().chat()))
        : Optional.empty();
  }

  private static String moment(Instant at, Subscriber reader) {
    return Wording.moment(at, reader.zone(), reader.locale());
  }
}
