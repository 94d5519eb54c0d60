package mujaz.chat.reading;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import mujaz.chat.Press;
import mujaz.delivery.Block;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.digest.Digest;
import mujaz.digest.Entry;
import mujaz.story.StoryId;
import mujaz.subscription.Subscriber;
import mujaz.summary.Summary;
import mujaz.text.Direction;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A digest as messages. The top story's headline comes first, because a lock screen shows the first
 * 80 characters; date, greeting and count close it. Too long, it is split between stories, never
 * inside one. Closed, it reads as headlines; the key points are in quotes that open.
 */
public final class DigestLayout {
  private static final int WORDS_A_MINUTE = 200;
  private static final int NAMED_SOURCES = 4;
  private static final int MOST_POINTS = 5;
  private static final int FEWEST_POINTS = 2;
  private static final String RIGHT_TO_LEFT_MARK = "\u200F";
  private static final String LEFT_TO_RIGHT_MARK = "\u200E";

  private final Phrasebook phrases;
  private final PointLines lines;

  public DigestLayout(Phrasebook phrases) {
    this.phrases = phrases;
    this.lines = new PointLines(phrases);
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
      return List.of(nothing(digest, reader));
    }
    List<Entry> all = new ArrayList<>(digest.entries());
    all.addAll(missed);
    StoryId first = missed.isEmpty() ? null : missed.get(0).story().id();
    Occasion by = new Occasion(reader, digest.until(), first);
    return WhyButton.under(
        shortest(all, closing(digest, all, reader), by, fits),
        all,
        phrases.say(reader.locale(), "button.why"));
  }

  /** A list of stories under no edition: the latest. */
  public List<Message> list(
      List<Entry> entries, Subscriber reader, Instant at, Predicate<Message> fits) {
    return shortest(entries, List.of(), new Occasion(reader, at, null), fits);
  }

  /** With as many key points as go into one message; with the fewest where none does. */
  private List<Message> shortest(
      List<Entry> entries, List<Block> closing, Occasion by, Predicate<Message> fits) {
    for (int most = MOST_POINTS; most > FEWEST_POINTS; most--) {
      List<Message> parts = split(entries, closing, by, new Limits(most, fits));
      if (parts.size() == 1) {
        return parts;
      }
    }
    return split(entries, closing, by, new Limits(FEWEST_POINTS, fits));
  }

  /** Who reads, when, and the first story of those that may not have arrived. */
  private record Occasion(Subscriber reader, Instant at, @Nullable StoryId missed) {}

  /** How many points a story may show, and what a message can hold. */
  private record Limits(int points, Predicate<Message> fits) {}

  private List<Message> split(
      List<Entry> entries, List<Block> closing, Occasion by, Limits limits) {
    Language language = by.reader().language();
    Predicate<Message> fits = limits.fits();
    List<Message> parts = new ArrayList<>();
    List<Block> part = new ArrayList<>();
    for (Entry entry : entries) {
      List<Block> story = fitting(entry, by, limits);
      List<Block> longer = joined(part, story);
      if (!part.isEmpty() && !fits.test(Message.of(language, longer))) {
        parts.add(Message.of(language, part));
        part = story;
      } else {
        part = longer;
      }
    }
    List<Block> closed = joined(part, closing);
    if (!closing.isEmpty() && !fits.test(Message.of(language, closed))) {
      parts.add(Message.of(language, part));
      closed = closing;
    }
    parts.add(Message.of(language, closed));
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
  private List<Block> fitting(Entry entry, Occasion by, Limits limits) {
    int most = Math.min(limits.points(), entry.summary().points().size());
    for (int points = most; points > 0; points--) {
      List<Block> story = story(entry, points, by);
      if (limits.fits().test(Message.of(by.reader().language(), story))) {
        return story;
      }
    }
    return story(entry, 0, by);
  }

  /** Headline, points, differences, sources. */
  private List<Block> story(Entry entry, int points, Occasion by) {
    List<Block> blocks = new ArrayList<>();
    if (entry.story().id().equals(by.missed())) {
      String words = phrases.say(by.reader().locale(), "digest.missed");
      blocks.add(Block.paragraph(Run.italic(words)));
    }
    blocks.add(headline(entry));
    if (points > 0) {
      blocks.add(Block.foldedQuote(lines.of(entry, points, by.reader(), by.at())));
      lines.differences(entry, by.reader()).forEach(line -> blocks.add(Block.paragraph(line)));
    }
    blocks.add(footer(entry, by.reader()));
    return blocks;
  }

  static Block headline(Entry entry) {
    return Block.paragraph(
        Run.bold(directed(entry.summary().headline(), entry.summary().language()))
            .linkedTo(entry.lead().canonical()));
  }

  /** Who reports it, and how its summary was made. */
  Block footer(Entry entry, Subscriber reader) {
    String method = phrases.say(reader.locale(), method(entry.summary()));
    return Block.paragraph(Run.italic(sources(entry, reader) + " · " + method));
  }

  /** The phrase for how a summary was made. */
  static String method(Summary summary) {
    return switch (summary.method()) {
      case EXTRACTIVE -> "method.extractive";
      case MODEL -> "method.model";
      case TRANSLATION -> "method.translation";
    };
  }

  /** A line that begins with a word of the other direction is told which way it runs. */
  static String directed(String line, Language language) {
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

  private String sources(Entry entry, Subscriber reader) {
    List<String> names = entry.sourceNames();
    List<String> shown = names.stream().limit(NAMED_SOURCES).map(Direction::isolate).toList();
    String separator = reader.language().isRightToLeft() ? "، " : ", ";
    return phrases.say(
        reader.locale(),
        "digest.sources",
        "count",
        names.size(),
        "names",
        String.join(separator, shown),
        "more",
        Math.max(0, names.size() - NAMED_SOURCES));
  }

  private Message nothing(Digest digest, Subscriber reader) {
    List<Block> blocks = new ArrayList<>();
    boolean outage = !digest.silentSources().isEmpty();
    blocks.add(
        Block.paragraph(
            Run.plain(phrases.say(reader.locale(), outage ? "digest.outage" : "digest.empty"))));
    blocks.addAll(silent(digest, reader));
    return Message.of(reader.language(), blocks)
        .withButtons(
            List.of(
                List.of(
                    Press.button(
                        phrases.say(reader.locale(), "button.latest"), "latest", "-", 0))));
  }

  private List<Block> closing(Digest digest, List<Entry> entries, Subscriber reader) {
    List<Block> blocks = new ArrayList<>(silent(digest, reader));
    Locale locale = reader.locale();
    LocalTime local = digest.until().atZone(reader.zone()).toLocalTime();
    String greeting = phrases.say(locale, greeting(local));
    String date = Wording.date(digest.until(), reader.zone(), locale);
    String count =
        phrases.say(locale, "digest.count", "stories", entries.size(), "minutes", minutes(entries));
    blocks.add(
        Block.paragraph(
            Run.plain(
                phrases.say(
                    locale,
                    "digest.closing",
                    "greeting",
                    greeting,
                    "date",
                    date,
                    "count",
                    count))));
    return blocks;
  }

  private List<Block> silent(Digest digest, Subscriber reader) {
    if (digest.silentSources().isEmpty()) {
      return List.of();
    }
    String separator = reader.language().isRightToLeft() ? "، " : ", ";
    String names =
        String.join(
            separator,
            digest.silentSources().stream().limit(NAMED_SOURCES).map(Direction::isolate).toList());
    return List.of(
        Block.paragraph(
            Run.italic(
                phrases.say(
                    reader.locale(),
                    "digest.silent",
                    "count",
                    digest.silentSources().size(),
                    "names",
                    names))));
  }

  private static String greeting(LocalTime time) {
    int hour = time.getHour();
    return hour < 4 || hour >= 17
        ? "greeting.evening"
        : hour < 12 ? "greeting.morning" : "greeting.afternoon";
  }

  private static int minutes(List<Entry> entries) {
    long words =
        entries.stream()
            .mapToLong(
                entry ->
                    entry.summary().headline().split("\\s+").length
                        + entry.summary().points().stream()
                            .mapToLong(point -> point.text().split("\\s+").length)
                            .sum())
            .sum();
    return (int) Math.max(1, Math.round((double) words / WORDS_A_MINUTE));
  }
}
