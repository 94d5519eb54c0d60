package mujaz.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.Source;
import mujaz.store.Database;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class StoryClustererContract {
  private Database database;
  private SettableTime time;
  private NewsDay day;
  private Stories stories;

  abstract Database open();

  @BeforeEach
  void openDatabase() {
    database = open();
    time = new SettableTime(NewsDay.NOON);
    day = new NewsDay(database, time);
    stories = new Stories(database.jdbi());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void reportsOfOneEventAreOneStory() {
    List<Article> reports = day.reports();
    StoryClusterer clusterer = new StoryClusterer(database.jdbi());
    reports.forEach(clusterer::place);
    assertThat(grouping(reports)).isEqualTo(expected(reports));
    Story story = all().get(0);
    assertThat(story.articles()).hasSize(3);
    assertThat(story.sources()).isEqualTo(3);
    assertThat(story.language()).isEqualTo(Language.ENGLISH);
    assertThat(story.firstSeen()).isEqualTo(NewsDay.NOON);
  }

  @Test
  void anyOrderGivesTheSameStories() {
    List<Article> reports = new ArrayList<>(day.reports());
    Set<Set<ArticleId>> expected = expected(reports);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(reports, new Random(seed));
      database.jdbi().useHandle(handle -> handle.execute("update articles set story_id = null"));
      StoryClusterer clusterer = new StoryClusterer(database.jdbi());
      reports.forEach(clusterer::place);
      clusterer.settle();
      assertThat(grouping(reports)).isEqualTo(expected);
    }
  }

  @Test
  void placingAgainChangesNothing() {
    List<Article> reports = day.reports();
    StoryClusterer clusterer = new StoryClusterer(database.jdbi());
    List<StoryId> first = reports.stream().map(clusterer::place).toList();
    List<Story> before = all();
    assertThat(reports.stream().map(clusterer::place).toList().subList(5, 15))
        .isEqualTo(first.subList(5, 15));
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void theWindowIsReadBackAfterARestart() {
    List<Article> reports = day.reports();
    StoryClusterer before = new StoryClusterer(database.jdbi());
    reports.subList(0, 10).forEach(before::place);
    StoryClusterer after = new StoryClusterer(database.jdbi());
    reports.subList(10, 15).forEach(after::place);
    assertThat(grouping(reports)).isEqualTo(expected(reports));
  }

  @Test
  void theSameWordsAWeekLaterAreAnotherStory() {
    Source outlet = day.outlet("weekly", null);
    StoryClusterer clusterer = new StoryClusterer(database.jdbi());
    String text = "The council of Arden met on Monday and chose Ruth Bellamy as its speaker.";
    StoryId first =
        clusterer.place(day.article(outlet, "Arden votes", text, time.instant(), Language.ENGLISH));
    time.advance(Duration.ofDays(7));
    StoryId second =
        clusterer.place(
            day.article(outlet, "Arden votes again", text, time.instant(), Language.ENGLISH));
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void theFirstStorysIdSurvivesAMerge() {
    List<Article> reports = day.reports();
    StoryClusterer clusterer = new StoryClusterer(database.jdbi());
    StoryId one = clusterer.place(reports.get(0));
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into stories (language, first_seen, last_seen, sources,"
                        + " lead_article_id) select language, seen_at, seen_at, 1, id"
                        + " from articles where id = ?",
                    reports.get(5).id().value()));
    long two =
        database
            .jdbi()
            .withHandle(
                handle -> {
                  long id =
                      handle.createQuery("select max(id) from stories").mapTo(Long.class).one();
                  handle.execute(
                      "update articles set story_id = ? where id = ?",
                      id,
                      reports.get(5).id().value());
                  return id;
                });
    StoryClusterer restarted = new StoryClusterer(database.jdbi());
    assertThat(restarted.place(reports.get(10))).isEqualTo(one);
    Story merged = stories.find(new StoryId(two)).orElseThrow();
    assertThat(merged.id()).isEqualTo(one);
    assertThat(merged.articles()).hasSize(3);
    assertThat(stories.findAll(List.of(one, new StoryId(two)))).containsExactly(merged);
  }

  @Test
  void manyThreadsMayPlaceAtOnce() throws Exception {
    List<Article> reports = day.reports();
    StoryClusterer clusterer = new StoryClusterer(database.jdbi());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<StoryId>> places = new ArrayList<>();
      reports.forEach(report -> places.add(() -> clusterer.place(report)));
      for (Future<StoryId> placed : threads.invokeAll(places)) {
        assertThat(stories.find(placed.get())).isPresent();
      }
    } finally {
      threads.shutdown();
    }
    clusterer.settle();
    assertThat(grouping(reports)).isEqualTo(expected(reports));
  }

  @Test
  void anEmptyArticleIsAStoryOfItsOwn() {
    Source outlet = day.outlet("mute", null);
    StoryClusterer clusterer = new StoryClusterer(database.jdbi());
    StoryId one = clusterer.place(day.article(outlet, "", "", time.instant(), Language.UNKNOWN));
    StoryId two = clusterer.place(day.article(outlet, "?", "!", time.instant(), Language.UNKNOWN));
    assertThat(one).isNotEqualTo(two);
  }

  private List<Story> all() {
    Instant early = NewsDay.NOON.minusSeconds(1_000_000);
    return stories.between(
        early, NewsDay.NOON.plusSeconds(1_000_000), Set.of(), Set.of(), Set.of(), 100);
  }

  private Set<Set<ArticleId>> grouping(List<Article> reports) {
    Set<Set<ArticleId>> groups = new HashSet<>();
    all().forEach(story -> groups.add(Set.copyOf(story.articles())));
    assertThat(groups.stream().mapToInt(Set::size).sum()).isEqualTo(reports.size());
    return groups;
  }

  private static Set<Set<ArticleId>> expected(List<Article> reports) {
    Map<Long, Set<ArticleId>> groups = new HashMap<>();
    long first = reports.stream().mapToLong(report -> report.id().value()).min().orElseThrow();
    reports.forEach(
        report ->
            groups
                .computeIfAbsent((report.id().value() - first) % 5, id -> new HashSet<>())
                .add(report.id()));
    return Set.copyOf(groups.values());
  }
}
