package mujaz.chat.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import mujaz.chat.reading.StoryBlocks.Occasion;
import mujaz.delivery.Block;
import mujaz.delivery.Button;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.digest.Digest;
import mujaz.digest.Entry;
import mujaz.story.StoryId;
import mujaz.subscription.Preferences;
import mujaz.subscription.Preferences.Length;
import mujaz.subscription.Subscriber;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.jspecify.annotations.Nullable;

/**
 * A digest as messages. The top story's headline comes first, because a lock screen shows the first
 * 80 characters; date, greeting and count close it. Too long, it is split between stories, never
 * inside one. Closed, it reads as headlines; the key points are in quotes that open. A short digest
 * is headlines alone, a full one has all its points open. Each story opens by its number.
 */
public final class DigestLayout {
  private static final int MOST_POINTS = 5;

  private final Phrasebook phrases;
  private final StoryBlocks stories;
  private final Closing closing;
  private final DigestButtons buttons;

  public DigestLayout(Phrasebook phrases) {
    this.phrases = phrases;
    this.stories = new StoryBlocks(phrases);
    this.closing = new Closing(phrases);
    this.buttons = new DigestButtons(phrases);
  }

  /**
   * @param fits whether a message goes in one piece
   * @return at least one message
   */
  public List<Message> lay(Digest digest, Subscriber reader, Predicate<Message> fits) {
    return lay(digest, List.of(), reader, fits);
  }

  /**
   * @param missed stories of an earlier digest that may not have arrived; they come last, under
   *     words that say so
   */
  public List<Message> lay(
      Digest digest, List<Entry> missed, Subscriber reader, Predicate<Message> fits) {
    if (digest.entries().isEmpty() && missed.isEmpty()) {
      return List.of(closing.nothing(digest, reader).silent(reader.preferences().silent()));
    }
    List<Entry> all = new ArrayList<>(digest.entries());
    all.addAll(missed);
    StoryId first = missed.isEmpty() ? null : missed.get(0).story().id();
    Occasion by = new Occasion(reader, digest.since(), digest.until(), Methods.ofMost(all));
    Stories shown = new Stories(all, first, closing.of(digest, all, reader));
    return finished(shortest(shown, by, fits), List.of(buttons.below(digest, all, reader)), reader);
  }

  /** A list of stories under no edition: the latest. */
  public List<Message> list(
      List<Entry> entries,
      Subscriber reader,
      Instant at,
      List<List<Button>> below,
      Predicate<Message> fits) {
    Stories shown = new Stories(entries, null, Methods.line(entries, reader, phrases));
    Occasion by = new Occasion(reader, null, at, Methods.ofMost(entries));
    return finished(shortest(shown, by, fits), below, reader);
  }

  /** How what own sources bring is laid out, item by item. */
  public ItemLayout items() {
    return new ItemLayout(phrases, stories);
  }

  /** The buttons that open them. */
  List<List<Button>> numbers(List<Entry> entries, Subscriber reader) {
    return buttons.numbers(entries, 1, reader);
  }

  /** What it words its lines with. */
  public Phrasebook phrases() {
    return phrases;
  }

  /** How one story is laid out. */
  public StoryBlocks stories() {
    return stories;
  }

  /** A part of a digest, and which stories stand in it. */
  private record Part(List<Block> blocks, List<Entry> entries) {}

  /**
   * @param missed the first story of those that may not have arrived
   * @param closing the last lines
   */
  private record Stories(List<Entry> all, @Nullable StoryId missed, List<Block> closing) {}

  private List<Message> finished(List<Part> parts, List<List<Button>> below, Subscriber reader) {
    List<Message> messages = new ArrayList<>();
    Preferences liked = reader.preferences();
    int first = 1;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      List<List<Button>> rows = new ArrayList<>(buttons.numbers(part.entries(), first, reader));
      if (i == parts.size() - 1) {
        rows.addAll(below);
      }
      Message message =
          Message.of(reader.language(), part.blocks()).withButtons(rows).silent(liked.silent());
      boolean pictured = i == 0 && liked.picture();
      messages.add(pictured ? message.withPicture(part.entries().get(0).lead().image()) : message);
      first += part.entries().size();
    }
    return messages;
  }

  /** With as many key points as go into one message; with the fewest where none does. */
  private List<Part> shortest(Stories shown, Occasion by, Predicate<Message> fits) {
    Length length = by.reader().preferences().length();
    int most = length == Length.SHORT ? 0 : MOST_POINTS;
    int fewest = length == Length.STANDARD ? 1 : most;
    List<Part> parts = split(shown, by, most, fits);
    while (parts.size() > 1 && most > fewest) {
      most--;
      parts = split(shown, by, most, fits);
    }
    return parts;
  }

  private List<Part> split(Stories shown, Occasion by, int most, Predicate<Message> fits) {
    Language language = by.reader().language();
    List<Part> parts = new ArrayList<>();
    List<Block> part = new ArrayList<>();
    List<Entry> inPart = new ArrayList<>();
    int number = 0;
    for (Entry entry : shown.all()) {
      number++;
      List<Block> story = fitting(shown, number, by, most, fits);
      List<Block> longer = joined(part, story);
      if (!part.isEmpty() && !fits.test(Message.of(language, longer))) {
        parts.add(new Part(part, List.copyOf(inPart)));
        inPart.clear();
        longer = story;
      }
      part = longer;
      inPart.add(entry);
    }
    List<Block> closed = joined(part, shown.closing());
    if (!fits.test(Message.of(language, closed)) && !shown.closing().isEmpty()) {
      parts.add(new Part(part, List.copyOf(inPart)));
      inPart.clear();
      closed = shown.closing();
    }
    parts.add(new Part(closed, List.copyOf(inPart)));
    return parts;
  }

  private static List<Block> joined(List<Block> part, List<Block> more) {
    List<Block> joined = new ArrayList<>(part);
    if (!part.isEmpty() && !more.isEmpty()) {
      joined.add(Block.emptyLine());
    }
    joined.addAll(more);
    return joined;
  }

  /** A story that is too long alone loses its last points. */
  private List<Block> fitting(
      Stories shown, int number, Occasion by, int most, Predicate<Message> fits) {
    Entry entry = shown.all().get(number - 1);
    List<Block> before = new ArrayList<>();
    if (entry.story().id().equals(shown.missed())) {
      String words = phrases.say(by.reader().locale(), "digest.missed");
      before.add(Block.paragraph(Run.italic(words)));
    }
    int called = shown.all().size() == 1 ? 0 : number;
    for (int points = Math.min(most, entry.summary().points().size()); points >= 0; points--) {
      List<Block> story = new ArrayList<>(before);
      story.addAll(stories.of(entry, called, points, by));
      if (points == 0 || fits.test(Message.of(by.reader().language(), story))) {
        return story;
      }
    }
    return before;
  }
}
