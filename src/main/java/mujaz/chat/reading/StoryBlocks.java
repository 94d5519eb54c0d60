package mujaz.chat.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mujaz.delivery.Block;
import mujaz.delivery.Run;
import mujaz.digest.Entry;
import mujaz.subscription.Preferences.Length;
import mujaz.subscription.Subscriber;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.text.Direction;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.text.Wording;
import org.jspecify.annotations.Nullable;

/** One story of a digest: headline, points, differences, sources. */
public final class StoryBlocks {
  private static final int NAMED_SOURCES = 4;
  private static final String RIGHT_TO_LEFT_MARK = "\u200F";
  private static final String LEFT_TO_RIGHT_MARK = "\u200E";

  private final Phrasebook phrases;
  private final PointLines lines;

  public StoryBlocks(Phrasebook phrases) {
    this.phrases = phrases;
    this.lines = new PointLines(phrases);
  }

  /**
   * Who reads, and when.
   *
   * @param since what was published after this is new to them
   * @param said how summaries were made that do not say it themselves; null for none
   */
  public record Occasion(
      Subscriber reader, @Nullable Instant since, Instant at, @Nullable Method said) {
    /** Where each story says how its summary was made. */
    public Occasion(Subscriber reader, @Nullable Instant since, Instant at) {
      this(reader, since, at, null);
    }
  }

  /**
   * @param number what it goes by; 0 for none
   * @param points how many of its points are shown
   */
  List<Block> of(Entry entry, int number, int points, Occasion by) {
    List<Block> blocks = new ArrayList<>();
    if (entry.newSince() != null) {
      String words = phrases.say(by.reader().locale(), "digest.update");
      blocks.add(Block.paragraph(Run.italic(words)));
    }
    blocks.add(headline(entry, number, by.reader()));
    if (points > 0) {
      boolean open = by.reader().preferences().length() == Length.FULL;
      List<Run> runs = lines.of(entry, points, by);
      blocks.add(open ? new Block(Block.Kind.PARAGRAPH, runs) : Block.foldedQuote(runs));
      lines.differences(entry, by.reader()).forEach(line -> blocks.add(Block.paragraph(line)));
    }
    blocks.add(footer(entry, by.reader(), by.said()));
    return blocks;
  }

  /** All that is known of it, its points open. */
  public List<Block> whole(Entry entry, int points, Occasion by) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(headline(entry, 0, by.reader()));
    if (points > 0) {
      blocks.add(Block.emptyLine());
      blocks.add(new Block(Block.Kind.PARAGRAPH, lines.of(entry, points, by)));
      lines.differences(entry, by.reader()).forEach(line -> blocks.add(Block.paragraph(line)));
    }
    return blocks;
  }

  static Block headline(Entry entry, int number, Subscriber reader) {
    Summary summary = entry.summary();
    String safe = Direction.withoutControls(summary.headline());
    String numbered = number == 0 ? safe : Wording.number(number, reader.locale()) + ". " + safe;
    return Block.paragraph(
        Run.bold(mark(safe, summary.language()) + numbered).linkedTo(entry.lead().canonical()));
  }

  /** Who reports it, and how its summary was made. */
  public Block footer(Entry entry, Subscriber reader) {
    return footer(entry, reader, null);
  }

  /**
   * @param said how summaries were made that do not say it themselves
   */
  Block footer(Entry entry, Subscriber reader, @Nullable Method said) {
    Method method = entry.summary().method();
    String sources = Direction.anchored(sources(entry, reader), reader.language().isRightToLeft());
    return Block.paragraph(
        Run.italic(
            method == said
                ? sources
                : sources + " · " + phrases.say(reader.locale(), Methods.key(method))));
  }

  private String sources(Entry entry, Subscriber reader) {
    List<String> names = entry.sourceNames();
    List<String> shown = names.stream().limit(NAMED_SOURCES).map(Direction::isolate).toList();
    return phrases.say(
        reader.locale(),
        "digest.sources",
        "count",
        names.size(),
        "names",
        String.join(Closing.separator(reader.language()), shown),
        "more",
        Math.max(0, names.size() - NAMED_SOURCES));
  }

  /** A line that begins with a word of the other direction is told which way it runs. */
  public static String directed(String line, Language language) {
    String safe = Direction.withoutControls(line);
    return mark(safe, language) + safe;
  }

  /** What a line of that language begins with to run as it should; mostly nothing. */
  static String mark(String line, Language language) {
    boolean rightToLeft = language.isRightToLeft();
    if (rightToLeft == Direction.isRightToLeft(line)) {
      return "";
    }
    return rightToLeft ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
  }
}
