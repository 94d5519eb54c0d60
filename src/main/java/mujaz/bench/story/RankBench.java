package mujaz.bench.story;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.story.Importance;
import mujaz.story.Story;
import mujaz.story.StoryClusterer;

/**
 * How well the stories known at a moment are ordered: a day is replayed, and every two hours the
 * first seven are compared with how many publishers carry each event a day later, beyond the first.
 * A second story of an event that stands above already is worth nothing.
 */
public final class RankBench {
  private static final int LENGTH = 7;
  private static final Duration STEP = Duration.ofHours(2);
  private static final Duration LATER = Duration.ofHours(24);

  private final Path file;
  private final Importance importance = new Importance();

  public RankBench(Path file) {
    this.file = file;
  }

  /** A story with the event that it tells of. */
  private record Told(Story story, String event) {}

  public RankFigures run() throws IOException {
    KnownReports known = KnownReports.read(file);
    if (known.isEmpty()) {
      throw new IOException("no dated reports in " + file);
    }
    List<RankFigures.Row> rows = new ArrayList<>();
    Instant end = known.last().plus(STEP);
    for (Instant at = known.first().truncatedTo(ChronoUnit.HOURS).plus(STEP);
        at.isBefore(end);
        at = at.plus(STEP)) {
      Map<String, Integer> worth = known.carried(at.plus(LATER));
      List<Told> told = told(known, at);
      if (told.stream().anyMatch(one -> worth.getOrDefault(one.event, 0) > 0)) {
        rows.add(row(at, told, worth));
      }
    }
    rows.add(average(rows));
    return new RankFigures(rows);
  }

  private static List<Told> told(KnownReports known, Instant at) {
    return StoryClusterer.group(known.before(at)).stream()
        .map(reports -> new Told(Story.of(reports), known.event(reports)))
        .toList();
  }

  private RankFigures.Row row(Instant at, List<Told> told, Map<String, Integer> worth) {
    Comparator<Told> newest = Comparator.comparing(one -> one.story.lastSeen());
    Comparator<Told> most = Comparator.comparingInt(one -> one.story.sources());
    List<Comparator<Told>> orders =
        List.of(
            newest,
            most.thenComparing(newest),
            Comparator.comparingDouble(one -> importance.of(one.story, at)));
    List<RankFigures.Score> scores =
        orders.stream()
            .map(order -> score(told.stream().sorted(order.reversed()).toList(), worth))
            .toList();
    return new RankFigures.Row(at.truncatedTo(ChronoUnit.MINUTES).toString(), told.size(), scores);
  }

  private static RankFigures.Score score(List<Told> ordered, Map<String, Integer> worth) {
    List<Integer> ideal =
        ordered.stream()
            .map(Told::event)
            .distinct()
            .map(event -> worth.getOrDefault(event, 0))
            .sorted(Comparator.reverseOrder())
            .limit(LENGTH)
            .toList();
    Set<String> seen = new HashSet<>();
    List<Integer> got =
        ordered.stream()
            .limit(LENGTH)
            .map(one -> seen.add(one.event) ? worth.getOrDefault(one.event, 0) : 0)
            .toList();
    return new RankFigures.Score(100 * gain(got) / gain(ideal), 100 * recall(got, ideal));
  }

  private static double gain(List<Integer> worths) {
    double gain = 0;
    for (int i = 0; i < worths.size(); i++) {
      gain += worths.get(i) * Math.log(2) / Math.log(i + 2);
    }
    return gain;
  }

  /**
   * Which share of the best are there; of those at the end that are worth the same, any will do.
   */
  private static double recall(List<Integer> got, List<Integer> ideal) {
    List<Integer> wanted = ideal.stream().filter(worth -> worth > 0).toList();
    int least = wanted.get(wanted.size() - 1);
    long above = wanted.stream().filter(worth -> worth > least).count();
    long better = got.stream().filter(worth -> worth > least).count();
    long equal = got.stream().filter(worth -> worth == least).count();
    return (better + Math.min(equal, wanted.size() - above)) / (double) wanted.size();
  }

  private static RankFigures.Row average(List<RankFigures.Row> rows) {
    List<RankFigures.Score> scores = new ArrayList<>();
    for (int i = 0; i < RankFigures.ORDERS.size(); i++) {
      int order = i;
      scores.add(
          new RankFigures.Score(
              rows.stream().mapToDouble(row -> row.scores().get(order).gain()).average().orElse(0),
              rows.stream()
                  .mapToDouble(row -> row.scores().get(order).recall())
                  .average()
                  .orElse(0)));
    }
    return new RankFigures.Row("on average", rows.size(), scores);
  }
}
