package mujaz.chat.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import mujaz.article.Article;
import mujaz.chat.Hearing;
import mujaz.chat.Press;
import mujaz.chat.reading.StoryBlocks.Occasion;
import mujaz.delivery.Block;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.digest.Entry;
import mujaz.subscription.Subscriber;
import mujaz.subscription.own.Arrival;
import mujaz.text.Direction;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.text.Sentences;
import mujaz.text.Span;
import org.jspecify.annotations.Nullable;

/** What a reader's own sources bring, as messages: an item alone, or many on one list. */
public final class ItemLayout {
  private static final int POINTS = 3;
  private static final int LONGEST_TEXT = 3_000;
  private static final int MOST_LISTED = 25;
  private static final int LONGEST_HEADLINE = 160;

  private final Phrasebook phrases;
  private final StoryBlocks stories;

  ItemLayout(Phrasebook phrases, StoryBlocks stories) {
    this.phrases = phrases;
    this.stories = stories;
  }

  /**
   * An item.
   *
   * @param entry its story; null where nothing is written of it
   */
  public record Item(Arrival arrival, Article article, @Nullable Entry entry) {}

  /** One item: its points or its text, with its picture. */
  public Message one(Item item, Subscriber reader, Instant now, Predicate<Message> fits) {
    Message message = message(item, reader, now, LONGEST_TEXT);
    for (int most = LONGEST_TEXT / 2; most > 0 && !fits.test(message); most /= 2) {
      message = message(item, reader, now, most);
    }
    return message.silent(reader.preferences().silent());
  }

  private Message message(Item item, Subscriber reader, Instant now, int longest) {
    List<Block> blocks = new ArrayList<>();
    Entry entry = item.entry();
    if (entry != null && !item.arrival().withText()) {
      int points = Math.min(POINTS, entry.summary().points().size());
      blocks.addAll(stories.of(entry, 0, points, new Occasion(reader, null, now)));
    } else {
      blocks.add(headline(item.article()));
      if (item.arrival().withText()) {
        blocks.add(Block.emptyLine());
        blocks.add(Block.paragraph(Run.plain(text(item.article(), longest))));
        blocks.add(Block.emptyLine());
      }
      String name = Direction.isolate(item.arrival().name());
      boolean rightToLeft = reader.language().isRightToLeft();
      blocks.add(Block.paragraph(Run.italic(Direction.anchored(name, rightToLeft))));
    }
    String settings = phrases.say(reader.locale(), "button.settings");
    List<Button> row = new ArrayList<>();
    if (entry != null) {
      String more = phrases.say(reader.locale(), "button.more");
      row.add(Press.button(more, "card", entry.story().id().value()));
    }
    row.add(Press.button(settings, "mine", item.arrival().own(), "anew"));
    return Message.of(reader.language(), blocks)
        .withButtons(List.of(row))
        .withPicture(item.article().image());
  }

  private static Block headline(Article article) {
    String line = headlineOf(article);
    return Block.paragraph(Run.bold(line).linkedTo(article.canonical()));
  }

  /** Whole sentences of it. */
  private static String text(Article article, int longest) {
    String text = article.text().strip();
    if (text.length() > longest) {
      String part = text.substring(0, longest);
      List<Span> sentences = Sentences.of(part, article.language());
      int end = sentences.size() > 1 ? sentences.get(sentences.size() - 2).end() : longest;
      text = part.substring(0, end).strip() + " …";
    }
    return StoryBlocks.directed(text, article.language());
  }

  /** Many items: a line each, as many as fit; how many more there are. */
  public Message list(List<Item> items, Subscriber reader, Predicate<Message> fits) {
    int shown = Math.min(MOST_LISTED, items.size());
    Message message = list(items, shown, reader);
    while (shown > 1 && !fits.test(message)) {
      shown--;
      message = list(items, shown, reader);
    }
    return message.silent(reader.preferences().silent());
  }

  private Message list(List<Item> items, int shown, Subscriber reader) {
    Language language = reader.language();
    List<Block> blocks = new ArrayList<>();
    String title = phrases.say(reader.locale(), "mine.many", "count", items.size());
    blocks.add(Block.paragraph(Run.bold(title)));
    for (Item item : items.subList(0, shown)) {
      Article article = item.article();
      String line = headlineOf(article);
      blocks.add(
          Block.paragraph(
              Run.plain("• " + line).linkedTo(article.canonical()),
              Run.italic(" " + Direction.isolate(item.arrival().name()))));
    }
    if (shown < items.size()) {
      String more = phrases.say(reader.locale(), "mine.more", "count", items.size() - shown);
      blocks.add(Block.paragraph(Run.plain(more)));
    }
    String settings = phrases.say(reader.locale(), "button.mine");
    return Message.of(language, blocks)
        .withButtons(List.of(List.of(Press.button(settings, "mine", "", "anew"))));
  }

  private static String headlineOf(Article article) {
    String line = Hearing.shortened(article.headline(), LONGEST_HEADLINE);
    return StoryBlocks.directed(line, article.language());
  }
}
