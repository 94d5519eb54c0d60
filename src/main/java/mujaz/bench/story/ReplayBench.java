package mujaz.bench.story;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mujaz.article.ArticleId;
import mujaz.digest.DigestEditor;
import mujaz.digest.Entry;
import mujaz.digest.Memory;
import mujaz.source.SourceId;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.Filter;
import mujaz.summary.KeyPoint;
import mujaz.text.Language;

/**
 * A reader of everything for two invented weeks, two digests a day: are events kept apart, is any
 * told twice? Articles come in the order and the company in which polls would bring them, and are
 * placed, summarised and chosen as in the service.
 */
public final class ReplayBench {
  private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
  private static final Duration POLL = Duration.ofMinutes(15);
  private static final Duration EDITION = Duration.ofHours(12);
  private static final Duration REMEMBERED = Duration.ofDays(3);
  private static final int OUTLETS = 30;
  private static final int EVENTS_A_DAY = 150;

  private final long seed;
  private final int days;
  private final Map<ArticleId, ReplayedWire.Coming> events = new HashMap<>();
  private final Map<Integer, Instant> toldEvents = new HashMap<>();
  private Instant now = START;
  private Memory memory = Memory.NONE;
  private int digests;
  private int cards;
  private int mixed;
  private int twice;
  private int returned;
  private int further;

  public ReplayBench(long seed, int days) {
    this.seed = seed;
    this.days = days;
  }

  /** Replays for some minutes, in the calling thread. */
  public ReplayFigures run() {
    String url = "jdbc:h2:mem:replay-" + seed;
    try (Database database = Database.open(new DatabaseSettings(url, "bench", ""))) {
      Sources sources = new Sources(database.jdbi(), () -> now);
      List<SourceId> outlets =
          IntStream.range(0, OUTLETS).mapToObj(i -> outlet(sources, i)).toList();
      ReplayDesk desk = new ReplayDesk(database, sources, () -> now);
      List<ReplayedWire.Coming> coming =
          new ReplayedWire(seed).days(START, days, EVENTS_A_DAY, outlets);
      Instant edition = START.plus(EDITION);
      int next = 0;
      while (!now.isAfter(START.plus(Duration.ofDays(days)))) {
        now = now.plus(POLL);
        int first = next;
        while (next < coming.size() && coming.get(next).at().isBefore(now)) {
          next++;
        }
        events.putAll(desk.take(coming.subList(first, next)));
        if (!now.isBefore(edition)) {
          read(desk.editor(), edition.minus(EDITION), edition);
          edition = edition.plus(EDITION);
        }
      }
      return new ReplayFigures(next, digests, cards, mixed, twice, returned, further);
    }
  }

  private static SourceId outlet(Sources sources, int number) {
    URI address = URI.create("https://outlet" + (number + 1) + ".example/feed");
    return sources.add("Outlet " + number, address, SourceKind.FEED, Language.ENGLISH, null).id();
  }

  private void read(DigestEditor editor, Instant since, Instant until) {
    List<Entry> entries =
        editor.compile(Filter.ALL, since, until, DigestEditor.STANDARD_LENGTH, memory).entries();
    digests++;
    Set<Integer> here = new HashSet<>();
    for (Entry entry : entries) {
      Set<Integer> of = eventsOf(entry.story());
      cards++;
      mixed += of.size() > 1 ? 1 : 0;
      twice += of.stream().anyMatch(here::contains) ? 1 : 0;
      if (of.stream().anyMatch(toldEvents::containsKey)) {
        if (tellsNews(entry)) {
          further++;
        } else {
          returned++;
        }
      }
      here.addAll(of);
    }
    here.forEach(event -> toldEvents.put(event, until));
    List<StoryId> told = entries.stream().map(entry -> entry.story().id()).toList();
    memory = memory.and(told, until, until.minus(REMEMBERED));
  }

  /** Whether a point has a fact that no report of the event had when it was last told. */
  private boolean tellsNews(Entry entry) {
    for (KeyPoint point : entry.summary().points()) {
      ReplayedWire.Coming citing = told(point.cites());
      Instant last = toldEvents.getOrDefault(citing.event(), Instant.MIN);
      Set<String> facts = ReplayedWire.Coming.words(point.text());
      facts.retainAll(citing.facts());
      events.values().stream()
          .filter(one -> one.event() == citing.event() && one.at().isBefore(last))
          .forEach(one -> facts.removeAll(one.told()));
      if (!facts.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Set<Integer> eventsOf(Story story) {
    return story.articles().stream().map(id -> told(id).event()).collect(Collectors.toSet());
  }

  private ReplayedWire.Coming told(ArticleId article) {
    return Objects.requireNonNull(events.get(article));
  }
}
