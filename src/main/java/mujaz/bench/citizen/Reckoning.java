package mujaz.bench.citizen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.bench.citizen.play.Behaviour;
import mujaz.bench.citizen.play.Item;
import mujaz.bench.citizen.play.Ledger;
import mujaz.bench.citizen.play.Newsroom;
import mujaz.bench.citizen.play.Outlet;
import mujaz.store.Database;
import org.jspecify.annotations.Nullable;

/** What the database says of the items that were published: which it has, how often, since when. */
final class Reckoning {
  static final String ONCE = "an item is one article";
  private static final String EDIT = "an edit updates the article";
  private static final String DATE = "no article is from the future";
  private static final String SELECT =
      "select headline, text, published_at, seen_at from articles order by id";

  private final Newsroom newsroom;
  private final Ledger ledger;
  private final Map<Item, List<Kept>> kept = new HashMap<>();

  /** An article as it is kept. */
  private record Kept(String text, Instant published, Instant seen) {}

  Reckoning(Newsroom newsroom, Ledger ledger, Database database) {
    this.newsroom = newsroom;
    this.ledger = ledger;
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(SELECT)
                    .map(
                        row ->
                            keep(
                                row.getColumn("headline", String.class),
                                new Kept(
                                    row.getColumn("text", String.class),
                                    row.getColumn("published_at", Instant.class),
                                    row.getColumn("seen_at", Instant.class))))
                    .list());
  }

  private boolean keep(String headline, Kept article) {
    @Nullable Item item = newsroom.in(headline);
    return item != null && kept.computeIfAbsent(item, any -> new ArrayList<>()).add(article);
  }

  /**
   * @param began when polling began
   * @param end what was published shortly before need not be there
   */
  CitizenFigures.Items reckon(List<Outlet> outlets, Instant began, Instant end) {
    int counted = 0;
    int once = 0;
    int doubled = 0;
    List<Duration> latencies = new ArrayList<>();
    for (Outlet outlet : outlets) {
      Behaviour kind = outlet.house().behaviour();
      Duration patience = outlet.house().stage().intervals(kind.patience());
      Instant until = end.minus(patience).minus(outlet.house().stage().slack());
      for (Item item : due(outlet, until)) {
        List<Kept> articles = kept.getOrDefault(item, List.of());
        counted++;
        once += articles.size() == 1 ? 1 : 0;
        doubled += articles.size() > 1 ? 1 : 0;
        ledger.check(
            ONCE, articles.size() == 1, kind.name(), item.key() + " is " + articles.size());
        articles.forEach(
            article ->
                ledger.check(
                    DATE,
                    !article.published.isAfter(article.seen),
                    kind.name(),
                    article.published + " was seen at " + article.seen));
        if (kind.isPrompt() && !articles.isEmpty() && item.at().isAfter(began.plus(patience))) {
          latencies.add(Duration.between(item.at(), articles.get(0).seen));
        }
      }
      edits(outlet, until);
    }
    latencies.sort(null);
    return new CitizenFigures.Items(
        counted,
        counted - once - doubled,
        doubled,
        latencies.isEmpty() ? Duration.ZERO : latencies.get(latencies.size() / 2));
  }

  private static List<Item> due(Outlet outlet, Instant until) {
    if (outlet.house().behaviour().delivers()) {
      return outlet.published(until);
    }
    return outlet.shown().entrySet().stream()
        .filter(entry -> entry.getValue().isBefore(until))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void edits(Outlet outlet, Instant until) {
    outlet
        .lastWords(until)
        .forEach(
            (item, word) -> {
              List<Kept> articles = kept.getOrDefault(item, List.of());
              ledger.check(
                  EDIT,
                  articles.size() == 1 && articles.get(0).text.contains(word),
                  outlet.house().behaviour().name(),
                  item.key() + " does not say " + word);
            });
  }
}
