package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import mujaz.article.Article;
import mujaz.bench.FeedReply;
import mujaz.source.Source;
import mujaz.store.Database;
import mujaz.story.StoryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edit updates its article, once; what only counts or wavers is no edit. */
abstract class EditsContract {
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
  void anEditUpdatesTheArticleItsSummaryAndTheSearch() {
    Source source = road.follow("/feed");
    Shown item = Shown.number(1);
    road.poll(source, item);
    Article was = road.article();
    List<StoryId> story = road.parts.stories().of(List.of(was.id()));
    road.poll(
        source,
        item.title("Ferry service stops until Friday")
            .date("Mon, 23 Nov 2026 09:30:00 GMT")
            .text("<p>The zeppelin has 15 seats. " + Shown.prose(1, 12) + "</p>"));
    Article now = road.article();
    assertThat(now.id()).isEqualTo(was.id());
    assertThat(now.headline()).isEqualTo("Ferry service stops until Friday");
    assertThat(now.text()).contains("zeppelin");
    assertThat(now.publishedAt()).isEqualTo(was.publishedAt());
    assertThat(road.parts.stories().of(List.of(now.id()))).isEqualTo(story);
    assertThat(road.headline()).isEqualTo("Ferry service stops until Friday");
    assertThat(road.found("zeppelin")).isEqualTo(1);
    assertThat(road.revision()).isEqualTo(1);
    assertThat(road.count("select count(*) from articles where former_headline like 'Report n1 %'"))
        .isEqualTo(1);
  }

  @Test
  void anEditOfWhatMattersWaitsForADecisionAndAPolishedWordDoesNot() {
    Source source = road.follow("/feed");
    Shown item = Shown.number(1);
    String text = "<p>The ferry Amina carried 6 people home. " + Shown.prose(1, 12) + "</p>";
    road.poll(source, item.text(text));
    road.poll(source, item.text(text.replace("people home", "people safely home")));
    assertThat(road.revision()).isEqualTo(1);
    assertThat(road.parts.stories().corrections().fresh(9)).isEmpty();
    road.poll(source, item.text(text.replace("6 people", "9 people")));
    assertThat(road.parts.stories().corrections().fresh(9))
        .singleElement()
        .satisfies(one -> assertThat(one.was()).contains("carried 6 people"))
        .satisfies(one -> assertThat(one.now()).contains("carried 9 people"));
    road.poll(source, item.text(text).title("Ferry service stops until Friday"));
    assertThat(road.parts.stories().corrections().fresh(9))
        .last()
        .satisfies(one -> assertThat(one.now()).isEqualTo("Ferry service stops until Friday"));
  }

  @Test
  void anEditUnderAnotherGuidOrAddressIsOneToo() {
    Source source = road.follow("/feed");
    Shown item = Shown.number(1);
    road.poll(source, item);
    road.poll(source, item.guid("guid-1#1").title("Another headline for it altogether"));
    assertThat(road.article().headline()).isEqualTo("Another headline for it altogether");
    Shown moved =
        item.guid("guid-1#1").link("https://www.news.example/2026/new-slug").title("A third one");
    road.poll(source, moved);
    assertThat(road.article().headline()).isEqualTo("A third one");
    road.poll(source, moved);
    assertThat(road.revision()).isEqualTo(2);
  }

  @Test
  void whereAFeedBreaksOffItsLastItemIsNotEdited() throws IOException {
    Source source = road.follow("/feed");
    page("The only version of it.");
    Shown first = Shown.number(1);
    Shown teaser =
        new Shown("t", road.server.at("/page").toString(), "A teaser", "", "Only the beginning.");
    road.poll(source, first, teaser);
    Shown edited = first.title("A headline that was corrected");
    String feed = Shown.rss(List.of(edited, teaser));
    road.serve("/feed", brokenOff(feed, feed.indexOf("beginning")));
    road.poll(source);
    assertThat(road.server.requests("/page")).hasSize(1);
    assertThat(road.articles()).extracting(Article::headline).contains(edited.title());
    road.poll(source, edited, teaser.text("Only the beginning, and a correction."));
    assertThat(road.server.requests("/page")).hasSize(2);
  }

  /** Packed, and what comes after so many characters is missing. */
  private static FeedReply brokenOff(String body, int length) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(packed) {
          {
            def.setLevel(Deflater.NO_COMPRESSION);
          }
        }) {
      gzip.write(body.getBytes(StandardCharsets.UTF_8));
    }
    return FeedReply.bytes(200, Arrays.copyOf(packed.toByteArray(), length))
        .with("Content-Type", "application/rss+xml")
        .with("Content-Encoding", "gzip");
  }

  @Test
  void whatOnlyCountsIsNoEdit() {
    Source source = road.follow("/feed");
    Shown item = Shown.number(1);
    for (int i = 1; i < 5; i++) {
      road.poll(
          source,
          item.text(
              item.text()
                  + "<p>"
                  + i
                  + " comments</p><p>Updated "
                  + i
                  + " minutes ago.</p>"
                  + "<div>Advertisement: offer "
                  + i
                  + "</div><p>عدد المشاهدات: "
                  + i
                  + "</p>"));
      assertThat(road.revision()).isZero();
    }
    road.poll(source, item.text(item.text().replace("Report", "<b>report</b>")));
    assertThat(road.revision()).isZero();
  }

  @Test
  void aNumberThatChangesIsAnEdit() {
    Source source = road.follow("/feed");
    Shown item = Shown.number(1);
    road.poll(source, item.text(item.text() + "<p>The flood has hurt 12 people.</p>"));
    road.poll(source, item.text(item.text() + "<p>The flood has hurt 15 people.</p>"));
    assertThat(road.article().text()).contains("15 people").doesNotContain("12 people");
  }

  @Test
  void aFeedThatWaversDoesNotRewriteWithEveryPoll() {
    Source source = road.follow("/feed");
    Shown one = Shown.number(1);
    Shown other = one.title(one.title() + " and more").text(one.text() + "<p>More of it.</p>");
    for (int day = 0; day < 96; day++) {
      road.poll(source, day % 2 == 0 ? one : other);
    }
    assertThat(road.revision()).isBetween(1, 8);
    // What it settles on is what is kept.
    for (int i = 0; i < 97; i++) {
      road.poll(source, other, Shown.number(i % 2 + 2));
    }
    assertThat(road.articles().get(0).headline()).isEqualTo(other.title());
  }

  @Test
  void aPageIsVisitedOnceAndOnceMoreForAnEdit() {
    Source source = road.follow("/feed");
    page("The first version of it.");
    Shown teaser =
        new Shown("t", road.server.at("/page").toString(), "A teaser", "", "Only the beginning.");
    road.poll(source, teaser);
    assertThat(road.article().text()).contains("The first version of it.");
    road.poll(source, teaser.date("Mon, 23 Nov 2026 08:30:00 GMT"));
    road.poll(source, teaser.guid("other").text("Only the <b>beginning</b>."));
    assertThat(road.server.requests("/page")).hasSize(1);
    page("The second version of it.");
    road.poll(source, teaser.text("Only the beginning, and a correction."));
    road.poll(source, teaser.text("Only the beginning, and a correction."));
    assertThat(road.server.requests("/page")).hasSize(2);
    assertThat(road.article().text()).contains("The second version of it.");
    road.server.on("/page", mujaz.bench.FeedReply.status(500));
    road.poll(source, teaser.title("Another title").text("A second correction."));
    assertThat(road.article().headline()).isEqualTo("Another title");
    assertThat(road.article().text()).contains("The second version of it.");
  }

  @Test
  void aPageIsNotVisitedForAnArticleThatIsHere() {
    Source first = road.follow("/feed");
    Source second = road.follow("/other");
    page("The only version of it.");
    Shown teaser =
        new Shown("t", road.server.at("/page").toString(), "A teaser", "", "Only the beginning.");
    road.poll(first, teaser);
    road.poll(second, teaser.link(teaser.link() + "?utm_source=other").text("Said otherwise."));
    assertThat(road.article().source()).isEqualTo(first.id());
    road.poll(second, teaser.text("Said otherwise again, and at length."));
    assertThat(road.server.requests("/page")).hasSize(1);
    assertThat(road.revision()).isZero();
  }

  @Test
  void anItemThatSaidNothingIsTakenOnceItDoes() {
    Source source = road.follow("/feed");
    Shown empty = new Shown("t", "", "", "", "Soon.");
    road.poll(source, empty);
    assertThat(road.articles()).isEmpty();
    road.poll(source, empty.title("It has come").text(Shown.prose(4, 12)));
    assertThat(road.article().headline()).isEqualTo("It has come");
    road.time.advance(Duration.ofDays(1));
    road.poll(source, empty.title("It has come").text(Shown.prose(4, 12)));
    assertThat(road.articles()).hasSize(1);
  }

  private void page(String sentence) {
    road.serve(
        "/page",
        "text/html",
        "<html><head><title>A page</title></head><body><article><h1>A page</h1><p>"
            + sentence
            + "</p><p>"
            + Shown.prose(1, 6)
            + "</p><p>"
            + Shown.prose(2, 6)
            + "</p></article></body></html>");
  }
}
