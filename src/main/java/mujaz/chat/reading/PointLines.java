package mujaz.chat.reading;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.reading.StoryBlocks.Occasion;
import mujaz.delivery.Run;
import mujaz.digest.Citation;
import mujaz.digest.Entry;
import mujaz.subscription.Subscriber;
import mujaz.summary.KeyPoint;
import mujaz.summary.Summary;
import mujaz.summary.card.Disagreement;
import mujaz.summary.card.StaleDates;
import mujaz.summary.card.TextFragment;
import mujaz.text.Direction;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.jspecify.annotations.Nullable;

/**
 * The key points of a card, a line each: what the point says, with dates that have gone stale
 * resolved, and a link to its very sentence. Where several publishers report a story, a point that
 * only one has names it; a number on which they differ is shown with both.
 */
final class PointLines {
  private static final String TO_THE_SENTENCE = "\u2197\uFE0E";

  /** No line begins with the link alone. */
  private static final String UNBROKEN = "\u00A0";

  private final Phrasebook phrases;

  PointLines(Phrasebook phrases) {
    this.phrases = phrases;
  }

  /**
   * @param most how many points
   */
  List<Run> of(Entry entry, int most, Occasion by) {
    List<Run> runs = new ArrayList<>();
    Language language = entry.summary().language();
    List<KeyPoint> points = entry.summary().points();
    for (int i = 0; i < most; i++) {
      KeyPoint point = points.get(i);
      Optional<Citation> citation =
          i < entry.citations().size() ? Optional.of(entry.citations().get(i)) : Optional.empty();
      String told = citation.map(c -> told(point, c, entry, by)).orElse(point.text());
      String line = StoryBlocks.directed("• " + told, language);
      runs.add(
          Run.plain((runs.isEmpty() ? "" : "\n") + line + (citation.isEmpty() ? "" : UNBROKEN)));
      citation.map(c -> link(point, c, entry, by.reader())).ifPresent(runs::add);
    }
    return runs;
  }

  /** The points of one page, each with a link to its sentence; without a page the points alone. */
  static List<Run> linked(Summary summary, @Nullable URI page, String text) {
    List<Run> runs = new ArrayList<>();
    for (KeyPoint point : summary.points()) {
      String line = StoryBlocks.directed("• " + point.text(), summary.language());
      runs.add(Run.plain((runs.isEmpty() ? "" : "\n") + line + (page == null ? "" : UNBROKEN)));
      if (page != null) {
        URI sentence = TextFragment.of(page, text, point.where()).orElse(page);
        runs.add(Run.plain(TO_THE_SENTENCE).linkedTo(web(sentence)));
      }
    }
    return runs;
  }

  /** What goes on from before names what has come since then, unless that is all of it. */
  private String told(KeyPoint point, Citation citation, Entry entry, Occasion by) {
    Subscriber reader = by.reader();
    LocalDate published = LocalDate.ofInstant(citation.publishedAt(), reader.zone());
    LocalDate shown = LocalDate.ofInstant(by.at(), reader.zone());
    String resolved =
        StaleDates.resolved(
            point.text(), entry.summary().language(), published, shown, reader.locale());
    Instant since = by.since();
    boolean fresh =
        since != null
            && entry.newSince() == null
            && entry.story().firstSeen().isBefore(since)
            && citation.publishedAt().isAfter(since);
    return fresh ? phrases.say(reader.locale(), "point.new") + " " + resolved : resolved;
  }

  private Run link(KeyPoint point, Citation citation, Entry entry, Subscriber reader) {
    boolean alone =
        entry.sourceNames().size() > 1 && point.alsoIn().isEmpty() && !citation.source().isEmpty();
    String words =
        alone
            ? phrases.say(
                reader.locale(), "point.only", "name", Direction.isolate(citation.source()))
            : TO_THE_SENTENCE;
    return Run.plain(words).linkedTo(web(citation.sentence()));
  }

  private static @Nullable URI web(URI address) {
    return String.valueOf(address.getScheme()).startsWith("http") ? address : null;
  }

  /** A line for each number on which publishers differ. */
  List<Run> differences(Entry entry, Subscriber reader) {
    List<Run> lines = new ArrayList<>();
    for (Disagreement differ : entry.summary().disagreements()) {
      Set<String> said = new LinkedHashSet<>();
      for (Disagreement.Figure figure : differ.figures()) {
        String name = entry.reporters().getOrDefault(figure.cites(), "");
        if (!name.isEmpty()) {
          said.add(
              phrases.say(
                  reader.locale(),
                  "figure.by",
                  "figure",
                  Direction.isolate(figure.words()),
                  "name",
                  Direction.isolate(name)));
        }
      }
      if (said.size() > 1) {
        String separator = reader.language().isRightToLeft() ? "، " : ", ";
        String figures = String.join(separator, said);
        lines.add(Run.plain(phrases.say(reader.locale(), "figures.differ", "figures", figures)));
      }
    }
    return lines;
  }
}
