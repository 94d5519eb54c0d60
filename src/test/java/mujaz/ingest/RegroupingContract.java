package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import mujaz.article.Article;
import mujaz.digest.DigestEditor;
import mujaz.digest.Entry;
import mujaz.store.Database;
import mujaz.story.Importance;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stories that merge or split are told and found as what they are now, and once. */
abstract class RegroupingContract {
  private Road road;

  abstract Database open();

  @BeforeEach
  void start() {
    road = new Road(open());
  }

  @AfterEach
  void stop() {
    road.close();
  }

  @Test
  void whatWasMergedIsFoundOnceAndSummarisedAsOne() {
    StoryId other = twoStoriesOfOneEvent();
    road.poll(road.follow("/c"), Shown.number(1).guid("c").link("https://www.c.example/1"));
    List<Story> now = road.news(Duration.ofDays(1));
    assertThat(now).hasSize(1);
    assertThat(now.get(0).articles()).hasSize(3);
    assertThat(road.found("n1")).isEqualTo(1);
    assertThat(road.parts.summaries().find(other)).isEmpty();
    assertThat(editor().entries(List.of(other, now.get(0).id())))
        .extracting(entry -> entry.story().id())
        .containsExactly(now.get(0).id());
  }

  @Test
  void whoWasToldAPartIsNotToldTheWholeAgain() {
    StoryId other = twoStoriesOfOneEvent();
    road.poll(road.follow("/c"), Shown.number(1).guid("c").link("https://www.c.example/1"));
    assertThat(digest(Set.of())).hasSize(1);
    assertThat(digest(Set.of(other))).isEmpty();
  }

  @Test
  void whatHasLeftAStoryIsInItsSummaryAndIndexNoMore() {
    road.poll(road.follow("/a"), Shown.number(1));
    road.poll(road.follow("/b"), Shown.number(2).link("https://www.b.example/2"));
    StoryId first = story(road.articles().get(0));
    put(road.articles().get(1), first);
    road.restart();
    road.poll(road.follow("/c"), Shown.number(2).guid("c").link("https://www.c.example/2"));
    assertThat(story(road.articles().get(1))).isNotEqualTo(first);
    Entry entry = editor().entries(List.of(first)).get(0);
    assertThat(entry.story().articles()).hasSize(1);
    assertThat(entry.summary().headline()).contains("n1");
    assertThat(road.found("n2")).isEqualTo(1);
  }

  /** What is written must be written again, although the program ended in between. */
  @Test
  void aSummaryOfOtherArticlesIsWrittenAnewAfterAStart() {
    StoryId other = twoStoriesOfOneEvent();
    road.parts.clusterer().settle();
    assertThat(road.parts.stories().find(other).orElseThrow().articles()).hasSize(2);
    assertThat(road.parts.stories().unwritten()).hasSize(1);
    road.restart();
    road.poll(road.follow("/empty"));
    assertThat(road.parts.stories().unwritten()).isEmpty();
  }

  /** As if the two had come in weeks when everybody wrote of something else. */
  private StoryId twoStoriesOfOneEvent() {
    road.poll(road.follow("/a"), Shown.number(1));
    road.poll(road.follow("/b"), Shown.number(1).guid("b").link("https://www.b.example/1"));
    Article second = road.articles().get(1);
    road.database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into stories (language, first_seen, last_seen, sources,
                      lead_article_id, headline, points, method, written_at)
                    select s.language, s.first_seen, s.last_seen, 1, ?, s.headline, s.points,
                      s.method, s.written_at
                    from stories s
                    """,
                    second.id().value()));
    StoryId other = new StoryId(road.count("select max(id) from stories"));
    put(second, other);
    road.restart();
    road.parts.search().catchUp(road.database.jdbi());
    assertThat(road.found("n1")).isEqualTo(2);
    return other;
  }

  private void put(Article article, StoryId story) {
    road.database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update articles set story_id = ? where id = ?",
                    story.value(),
                    article.id().value()));
  }

  private StoryId story(Article article) {
    return road.parts.stories().of(List.of(article.id())).get(0);
  }

  private List<Entry> digest(Set<StoryId> told) {
    return editor()
        .compile(
            Filter.ALL,
            road.time.instant().minus(Duration.ofDays(1)),
            road.time.instant().plusSeconds(1),
            7,
            told)
        .entries();
  }

  private DigestEditor editor() {
    return new DigestEditor(
        road.parts.stories(),
        road.parts.summaries(),
        road.parts.articles(),
        road.parts.sources(),
        new Importance());
  }
}
