package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mujaz.article.Article;
import mujaz.source.Source;
import mujaz.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An item is new once, whatever its feed does to it, on every database. */
abstract class NewOnceContract {
  private static final String SITE = "https://www.news.example/2026/story-";

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

  private static Shown[] numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(Shown::number).toArray(Shown[]::new);
  }

  private static Shown[] all(UnaryOperator<Shown> change) {
    return Stream.of(numbers(0, 5)).map(change).toArray(Shown[]::new);
  }

  @Test
  void ordersDatesGuidsAndLengthsOfFeedsMakeNothingNew() {
    Source source = road.follow("/feed");
    road.poll(source, numbers(0, 5));
    assertThat(road.articles()).hasSize(5);
    road.poll(source, Shown.number(4), Shown.number(1), Shown.number(3));
    road.poll(source, all(item -> item.date("Mon, 23 Nov 2026 08:40:00 GMT")));
    road.poll(source, all(item -> item.date("")));
    road.poll(source, all(item -> item.guid(item.guid() + "?at=1763884800")));
    road.poll(source, all(item -> item.guid("")));
    road.poll(source, all(item -> item.guid(item.link())));
    road.poll(source, new Shown[0]);
    road.poll(source, numbers(0, 8));
    assertThat(road.articles()).hasSize(8);
    assertThat(road.revision()).isZero();
    assertThat(road.articles().get(0).publishedAt()).isEqualTo("2026-11-23T07:30:00Z");
  }

  @Test
  void otherAddressesOfThePageMakeNothingNew() {
    Source source = road.follow("/feed");
    road.poll(source, all(item -> item.guid(item.link())));
    for (String address :
        new String[] {
          "http://www.news.example/2026/story-%d",
          "https://news.example:443/2026/story-%d/",
          "https://m.news.example/2026/story-%d?m=1",
          "https://www.news.example/2026/story-%d?utm_source=rss&at_medium=RSS#comments",
          "https://www.news.example/amp/2026/story-%d",
          "https://www.news.example/2026/story-%d/amp",
          "https://www-news-example.cdn.ampproject.org/c/s/www.news.example/2026/story-%d",
          "https://clicks.example/redirect?url=https%%3A%%2F%%2Fnews.example%%2F2026%%2Fstory-%d"
        }) {
      Shown[] moved =
          IntStream.range(0, 5)
              .mapToObj(i -> Shown.number(i).link(address.formatted(i)).guid(address.formatted(i)))
              .toArray(Shown[]::new);
      road.poll(source, moved);
      assertThat(road.articles()).as(address).hasSize(5);
    }
  }

  @Test
  void linksAndGuidsThatChangeWithEveryPollMakeNothingNewAndLeaveNoRows() {
    Source source = road.follow("/feed");
    int rows = 0;
    for (int poll = 0; poll < 6; poll++) {
      String session = "?visit=" + poll;
      road.poll(source, all(item -> item.guid(session + item.guid()).link(item.link() + session)));
      assertThat(road.articles()).hasSize(5);
      rows = poll == 1 ? road.count("select count(*) from items") : rows;
    }
    assertThat(road.count("select count(*) from items")).isEqualTo(rows);
  }

  @Test
  void oneGuidForAllItemsTellsNothingAndTheLinkDoes() {
    Source source = road.follow("/feed");
    road.poll(source, all(item -> item.guid("news")));
    road.poll(source, all(item -> item.guid("news").date("")));
    assertThat(road.articles()).hasSize(5);
    road.poll(source, Stream.of(numbers(3, 9)).map(i -> i.guid("news")).toArray(Shown[]::new));
    assertThat(road.articles()).hasSize(9);
  }

  @Test
  void withoutGuidsAndLinksTheContentTells() {
    Source source = road.follow("/feed");
    road.poll(source, all(item -> item.guid("news").link("")));
    road.poll(source, all(item -> item.guid("").link("")));
    road.poll(source, all(item -> item.guid("").link("https://www.news.example/")));
    assertThat(road.articles()).hasSize(5);
    assertThat(road.articles()).extracting(Article::canonical).doesNotHaveDuplicates();
  }

  @Test
  void placesOnOnePageAreItemsOfTheirOwn() {
    Source source = road.follow("/feed");
    Shown[] live = all(item -> item.link("https://news.example/live#item-" + item.guid()).guid(""));
    road.poll(source, live);
    road.poll(source, live);
    assertThat(road.articles()).hasSize(5);
    road.poll(source, Shown.number(7).link("https://news.example/live#item-7").guid("7"));
    assertThat(road.articles()).hasSize(6);
  }

  @Test
  void aGuidThatIsUsedAgainIsAnotherItem() {
    Source source = road.follow("/feed");
    for (int newest = 0; newest < 4; newest++) {
      road.poll(
          source,
          Shown.number(newest + 2).guid("1"),
          Shown.number(newest + 1).guid("2"),
          Shown.number(newest).guid("3"));
      assertThat(road.articles()).hasSize(newest + 3);
    }
  }

  @Test
  void twoFeedsOfOnePublisherGiveOneArticle() {
    Source first = road.follow("/feed");
    Source second = road.follow("/sport");
    road.poll(first, numbers(0, 5));
    road.poll(
        second, all(item -> item.guid("sport" + item.guid()).link(item.link() + "?from=rss")));
    road.poll(
        second, all(item -> item.guid("sport" + item.guid()).link(item.link() + "?from=rss")));
    road.poll(first, numbers(0, 5));
    assertThat(road.articles())
        .hasSize(5)
        .allSatisfy(a -> assertThat(a.source()).isEqualTo(first.id()));
    road.parts.sources().remove(first.id());
    road.poll(second, numbers(0, 5));
    assertThat(road.articles()).hasSize(5);
  }

  @Test
  void anItemThatAFeedShowsTwiceIsOne() {
    Source source = road.follow("/feed");
    Shown item = Shown.number(1);
    road.poll(source, item, item.guid("again"), item.link(SITE + "1?utm_source=other"));
    assertThat(road.articles()).hasSize(1);
  }

  @Test
  void anArticlePublishedAgainUnderAnotherAddressIsTheSame() {
    Source source = road.follow("/feed");
    road.poll(source, Shown.number(1));
    Shown again = Shown.number(1).guid("again").link(SITE + "again");
    road.poll(source, again.text(again.text().replaceFirst("\\. Report", ". The report")));
    assertThat(road.articles()).hasSize(1);
    // Prices of the day share all but their numbers.
    Shown prices = Shown.number(2).text("<p>Gold 2350 dollars. " + Shown.prose(2, 12) + "</p>");
    road.poll(source, prices);
    road.poll(
        source,
        prices.guid("next").link(SITE + "next").text(prices.text().replace("2350", "2391")));
    assertThat(road.articles()).hasSize(3);
  }

  @Test
  void veryManyItemsAtOnceAreAllTaken() {
    Source source = road.follow("/feed");
    road.poll(source, numbers(0, 310));
    assertThat(road.articles()).hasSize(310);
    assertThat(road.count("select count(*) from articles where story_id is null")).isZero();
  }

  @Test
  void aCrashBetweenArticleAndStoryIsCaughtUp() {
    Source source = road.follow("/feed");
    road.poll(source, numbers(0, 3));
    road.database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("update articles set story_id = null");
              handle.execute("delete from stories");
            });
    road.restart();
    road.poll(source, numbers(0, 3));
    assertThat(road.count("select count(*) from articles where story_id is not null")).isEqualTo(3);
    assertThat(road.count("select count(*) from stories where headline is null")).isZero();
    assertThat(road.articles()).hasSize(3);
  }

  @Test
  void aBadItemIsPassedOverAndTheOthersAreTaken() {
    Source source = road.follow("/feed");
    String bad = "\\ud800 " + Shown.prose(9, 12);
    road.serve(
        "/feed",
        "application/feed+json",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"News\",\"items\":["
            + "{\"id\":\"1\",\"title\":\""
            + bad
            + "\",\"content_text\":\""
            + bad
            + "\"},"
            + "{\"id\":\"2\",\"title\":\"Good\",\"content_text\":\""
            + Shown.prose(2, 12)
            + "\"}]}");
    road.poll(source);
    road.poll(source);
    assertThat(road.articles()).extracting(Article::headline).contains("Good");
    assertThat(road.parts.sources().find(source.id()).orElseThrow().polling().problem()).isNull();
  }
}
