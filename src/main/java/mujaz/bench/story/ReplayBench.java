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
  private final Map<ArticleId, Integer> events = new HashMap<>();
  private final Set<Integer> toldEvents = new HashSet<>();
  private Instant now = START;
  private Memory memory = Memory.NONE;
  private int digests;
  private int cards;
  private int mixed;
  private int twice;
  private int returned;

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
      return new ReplayFigures(next, digests, cards, mixed, twice, returned);
    }
  }

  private static SourceId outlet(Sources sources, int number) {
    URI address = URI.create("https://outlet" + (number + 1) + ".example/feed");
    return sources.add("Outlet " + number, address, SourceKind.FEED, Language.ENGLISH, null).id();
  }

  private void read(DigestEditor editor, Instant since, Instant until) {
    List<Entry> entries =
        editor
            .compile(Filter.ALL, since, until, DigestEditor.STANDARD_LENGTH, memory.stories())
            .entries();
    digests++;
    Set<Integer> here = new HashSet<>();
    for (Entry entry : entries) {
      Set<Integer> of = eventsOf(entry.story());
      cards++;
      mixed += of.size() > 1 ? 1 : 0;
      twice += of.stream().anyMatch(here::contains) ? 1 : 0;
      returned += of.stream().anyMatch(toldEvents::contains) ? 1 : 0;
      here.addAll(of);
    }
    toldEvents.addAll(here);
    List<StoryId> told = entries.stream().map(entry -> entry.story().id()).toList();
    memory = memory.and(told, until, until.minus(REMEMBERED));
  }

  private Set<Integer> eventsOf(Story story) {
    return story.articles().stream()
        .map(id -> Objects.requireNonNull(events.get(id)))
        .collect(Collectors.toSet());
  }
}
