package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mujaz.article.Article;
import mujaz.source.Source;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.story.correction.Corrections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person decides about stories stays decided, whatever comes later. */
abstract class HandContract {
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
  void whatWasTakenApartStaysApart() {
    road.poll(road.follow("/a"), Shown.number(1));
    road.poll(road.follow("/b"), alike("b"));
    StoryId one = story(0);
    assertThat(story(1)).isEqualTo(one);
    StoryId fresh = road.desk().split(one, Set.of(road.articles().get(1).id())).orElseThrow();
    assertThat(road.desk().split(fresh, Set.of(road.articles().get(1).id()))).isEmpty();
    road.poll(road.follow("/c"), alike("c"));
    road.parts.clusterer().settle();
    assertThat(story(0)).isEqualTo(one);
    assertThat(story(1)).isEqualTo(fresh);
    assertThat(story(2)).isIn(one, fresh);
    assertThat(road.found("n1")).isEqualTo(2);
    road.restart();
    road.poll(road.follow("/d"), alike("d"));
    assertThat(story(0)).isNotEqualTo(story(1));
    assertThat(road.parts.summaries().find(fresh)).isPresent();
  }

  @Test
  void whatWasPutTogetherStaysTogether() {
    road.poll(road.follow("/a"), Shown.number(1));
    road.poll(road.follow("/b"), Shown.number(2).link("https://www.b.example/2"));
    StoryId one = story(0);
    StoryId other = story(1);
    assertThat(other).isNotEqualTo(one);
    road.desk().merge(other, one);
    assertThat(road.found("n2")).isEqualTo(1);
    road.poll(road.follow("/c"), alike("c"));
    road.poll(road.follow("/d"), Shown.number(2).guid("d").link("https://www.d.example/2"));
    road.parts.clusterer().settle();
    road.restart();
    road.poll(road.follow("/e"), alike("e"));
    assertThat(List.of(story(0), story(1), story(2), story(3), story(4))).containsOnly(one);
    assertThat(road.parts.stories().find(other).orElseThrow().id()).isEqualTo(one);
  }

  @Test
  void whatWasTakenDownIsNowhereAndDoesNotComeBack() {
    Source source = road.follow("/a");
    Shown item = Shown.number(1);
    road.poll(source, item);
    Article article = road.articles().get(0);
    StoryId story = story(0);
    Corrections corrections = road.parts.stories().corrections();
    long said = corrections.report(story, article.headline(), "telegram:1", road.time.instant());
    road.desk().takeDown(article.id());
    assertThat(corrections.find(said).orElseThrow().subject()).isEqualTo("…");
    assertThat(road.parts.stories().find(story)).isEmpty();
    assertThat(road.found("n1")).isZero();
    road.poll(source, item);
    road.poll(source, item.title("Report n1 says more").date("Mon, 23 Nov 2026 11:30:00 GMT"));
    road.restart();
    road.poll(source, item.guid("again"));
    assertThat(road.found("n1")).isZero();
    assertThat(road.count("select count(*) from articles where text <> '' or headline <> ''"))
        .isZero();
    assertThat(road.count("select count(*) from stories where headline is not null")).isZero();
  }

  @Test
  void theOthersOfAStoryTellItWithoutWhatWasTakenDown() {
    road.poll(road.follow("/a"), Shown.number(1));
    road.poll(road.follow("/b"), alike("b"));
    StoryId story = story(0);
    road.desk().takeDown(road.articles().get(0).id());
    assertThat(road.parts.stories().find(story).orElseThrow().articles())
        .containsExactly(road.articles().get(1).id());
    assertThat(road.parts.summaries().find(story).orElseThrow().points())
        .isNotEmpty()
        .allMatch(point -> point.cites().equals(road.articles().get(1).id()));
  }

  @Test
  void aRetractedStoryIsToldNoMoreEvenWithNewReports() {
    road.poll(road.follow("/a"), Shown.number(1));
    StoryId story = story(0);
    road.desk().retract(story);
    assertThat(road.parts.stories().find(story)).isEmpty();
    road.poll(road.follow("/b"), alike("b"));
    road.restart();
    road.poll(road.follow("/empty"));
    assertThat(road.parts.stories().find(story)).isEmpty();
    assertThat(road.found("n1")).isZero();
  }

  private static Shown alike(String name) {
    return Shown.number(1).guid(name).link("https://www." + name + ".example/1");
  }

  private StoryId story(int article) {
    return road.parts.stories().of(List.of(road.articles().get(article).id())).get(0);
  }
}
