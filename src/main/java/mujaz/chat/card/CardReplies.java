package mujaz.chat.card;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mujaz.article.Articles;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.chat.Wishes;
import mujaz.chat.reading.StoryBlocks;
import mujaz.chat.repair.Corrected;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.digest.Entry;
import mujaz.source.Topic;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Follows;
import mujaz.subscription.Mutes;
import mujaz.subscription.Role;
import mujaz.subscription.Subscription;

/** A story's card and its buttons: follow, less like this, mute, share, why. */
final class CardReplies {
  private final ChatParts parts;
  private final Follows follows;
  private final Articles articles;
  private final Wishes wishes;
  private final CardLayout layout;

  CardReplies(ChatParts parts, Cards.Records records, StoryBlocks stories) {
    this.parts = parts;
    this.follows = records.follows();
    this.articles = records.articles();
    this.wishes = new Wishes(parts);
    this.layout = new CardLayout(stories);
  }

  /** The card, in place of the pressed one; a message of its own where nothing was pressed. */
  List<Reply> show(Hearing hearing, String id) {
    Optional<Entry> entry = entry(hearing, id);
    return entry.isEmpty()
        ? gone(hearing, id)
        : List.of(
            hearing.answer(
                message(
                    hearing,
                    parts.inTheirLanguage(hearing, List.of(entry.get()), Set.of()).get(0))));
  }

  List<Reply> follow(Hearing hearing, String id) {
    Optional<Entry> entry = entry(hearing, id);
    entry.ifPresent(
        found -> {
          ChatId chat = hearing.reader().chat();
          StoryId story = found.story().id();
          if (follows.has(chat, story)) {
            follows.remove(chat, story);
          } else {
            follows.add(chat, story, hearing.utterance().messageId());
          }
        });
    return show(hearing, id);
  }

  List<Reply> less(Hearing hearing, String id) {
    entry(hearing, id)
        .map(found -> found.story().topic())
        .ifPresent(
            topic ->
                wishes.change(
                    hearing,
                    filter -> {
                      Mutes mutes = filter.mutes();
                      return filter.withMutes(mutes.withLess(Sets.toggled(mutes.less(), topic)));
                    }));
    return show(hearing, id);
  }

  Optional<Entry> entry(Hearing hearing, String id) {
    return id.matches("[0-9]{1,18}")
        ? parts.entries(hearing, List.of(new StoryId(Long.parseLong(id)))).stream().findFirst()
        : Optional.empty();
  }

  private Message message(Hearing hearing, Entry entry) {
    ChatId chat = hearing.reader().chat();
    Instant since =
        parts.subscriptions().of(chat).stream()
            .filter(order -> !order.times().isNone())
            .map(Subscription::previousDueAt)
            .max(Instant::compareTo)
            .orElse(null);
    var shown = new CardLayout.Shown(entry, articles.findAll(entry.story().articles()), since);
    Message card =
        layout.lay(
            shown, hearing, parts.time().instant(), part -> parts.courier().fits(chat, part));
    List<String> notes = notes(hearing, entry.story().id());
    Message noted = Corrected.noted(card, notes);
    return (parts.courier().fits(chat, noted) ? noted : card).withButtons(buttons(hearing, entry));
  }

  private List<String> notes(Hearing hearing, StoryId story) {
    return Corrected.notes(
        parts.stories().corrections().of(parts.stories().names(story)),
        hearing.reader(),
        hearing.phrases());
  }

  /** What became of a story that is told no more. */
  private List<Reply> gone(Hearing hearing, String id) {
    List<String> notes =
        id.matches("[0-9]{1,18}")
            ? notes(hearing, new StoryId(Long.parseLong(id)))
            : List.<String>of();
    return notes.isEmpty()
        ? hearing.tell("why.gone")
        : List.of(
            hearing.answer(Message.of(hearing.reader().language(), notes.get(notes.size() - 1))));
  }

  private List<List<Button>> buttons(Hearing hearing, Entry entry) {
    StoryId story = entry.story().id();
    long id = story.value();
    boolean followed = follows.has(hearing.reader().chat(), story);
    List<Button> first = new ArrayList<>();
    first.add(
        Press.button(hearing.say(followed ? "button.followed" : "button.follow"), "cardf", id));
    Topic topic = entry.story().topic();
    if (topic != null) {
      boolean less = wishes.first(hearing).filter().mutes().less().contains(topic);
      String name = hearing.say("topic." + topic.word());
      first.add(
          Press.button(
              (less ? "✓ " : "") + hearing.say("button.less", "topic", name), "cardl", id));
    }
    List<List<Button>> rows = new ArrayList<>();
    rows.add(first);
    rows.add(
        List.of(
            Press.button(hearing.say("button.mute"), "mutec", id),
            Button.link(hearing.say("button.share"), share(entry)),
            Press.button(hearing.say("button.why-this"), "why", id)));
    // What only this chat sees, no editor can look at.
    if (!entry.lead().source().isPrivate()) {
      rows.add(mistakes(hearing, id));
    }
    parts.editor().elsewhere(entry.story()).ifPresent(twin -> rows.add(elsewhere(hearing, twin)));
    return rows;
  }

  private static List<Button> mistakes(Hearing hearing, long id) {
    List<Button> row = new ArrayList<>();
    row.add(Press.button(hearing.say("button.mistake"), "err", id));
    if (hearing.utterance().may(Role.EDITOR)) {
      row.add(Press.button(hearing.say("button.hand"), "sh", id));
    }
    return row;
  }

  /** The same event in another language. */
  private static List<Button> elsewhere(Hearing hearing, Story twin) {
    String language =
        Locale.forLanguageTag(twin.language().code()).getDisplayLanguage(hearing.locale());
    String words =
        hearing.say("button.elsewhere", "language", language, "count", twin.articles().size());
    return List.of(Press.button(words, "card", twin.id().value()));
  }

  /** Telegram's own page for passing a link on. */
  private static URI share(Entry entry) {
    return URI.create(
        "https://t.me/share/url?url="
            + encoded(entry.lead().canonical().toString())
            + "&text="
            + encoded(entry.summary().headline()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
