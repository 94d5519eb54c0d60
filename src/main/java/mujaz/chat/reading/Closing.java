package mujaz.chat.reading;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mujaz.chat.Press;
import mujaz.delivery.Block;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.digest.Digest;
import mujaz.digest.Entry;
import mujaz.digest.LeftOut;
import mujaz.subscription.Subscriber;
import mujaz.text.Direction;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.text.Wording;

/** How a digest closes: what was left out of it, and why; then greeting, date and count. */
final class Closing {
  private static final int WORDS_A_MINUTE = 200;
  private static final int NAMED = 4;

  private final Phrasebook phrases;

  Closing(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /** Says that there is nothing, or that it cannot be said. */
  Message nothing(Digest digest, Subscriber reader) {
    List<Block> blocks = new ArrayList<>();
    boolean outage = digest.leftOut().isOutage();
    blocks.add(
        Block.paragraph(
            Run.plain(phrases.say(reader.locale(), outage ? "digest.outage" : "digest.empty"))));
    blocks.addAll(leftOut(digest.leftOut(), reader));
    return Message.of(reader.language(), blocks)
        .withButtons(
            List.of(
                List.of(
                    Press.button(
                        phrases.say(reader.locale(), "button.latest"), "latest", "-", 0))));
  }

  /** The last lines of a digest. */
  List<Block> of(Digest digest, List<Entry> entries, Subscriber reader) {
    List<Block> blocks = new ArrayList<>();
    Locale locale = reader.locale();
    if (digest.afterAbsence()) {
      String since = Wording.date(digest.since(), reader.zone(), locale);
      blocks.add(line(phrases.say(locale, "digest.absence", "since", since)));
    }
    blocks.addAll(leftOut(digest.leftOut(), reader));
    blocks.addAll(Methods.line(entries, reader, phrases));
    LocalTime local = digest.until().atZone(reader.zone()).toLocalTime();
    String greeting = phrases.say(locale, greeting(local));
    String date =
        Wording.dates(digest.until(), reader.zone(), locale, reader.preferences().hijri());
    String count =
        phrases.say(locale, "digest.count", "stories", entries.size(), "minutes", minutes(entries));
    int reports = entries.stream().mapToInt(entry -> entry.story().articles().size()).sum();
    if (reports > entries.size()) {
      count = phrases.say(locale, "digest.merged", "count", count, "reports", reports);
    }
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

  private List<Block> leftOut(LeftOut left, Subscriber reader) {
    List<Block> lines = new ArrayList<>();
    sources("digest.silent", left.silent(), reader).ifPresent(lines::add);
    sources("digest.changed", left.changed(), reader).ifPresent(lines::add);
    if (left.muted() > 0) {
      lines.add(line(phrases.say(reader.locale(), "digest.muted", "count", left.muted())));
    }
    return lines;
  }

  private Optional<Block> sources(String key, List<String> all, Subscriber reader) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<String> shown = all.stream().limit(NAMED).map(Direction::isolate).toList();
    String names = String.join(separator(reader.language()), shown);
    return Optional.of(
        line(phrases.say(reader.locale(), key, "count", all.size(), "names", names)));
  }

  private static Block line(String text) {
    return Block.paragraph(Run.italic(text));
  }

  static String separator(Language language) {
    return language.isRightToLeft() ? "، " : ", ";
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
