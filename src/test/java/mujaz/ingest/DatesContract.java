package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import mujaz.article.items.Items;
import mujaz.source.Source;
import mujaz.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a feed says of dates, and what counts as news. */
abstract class DatesContract {
  private static final Duration DAY = Duration.ofDays(1);

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
  void aFutureDateIsNowAndStays() {
    Source source = road.follow("/feed");
    road.poll(source, Shown.number(1).date("Tue, 23 Nov 2027 07:30:00 GMT"));
    Instant first = road.time.instant();
    assertThat(road.article().publishedAt()).isEqualTo(first);
    road.poll(source, Shown.number(1).date("Tue, 23 Nov 2027 07:30:00 GMT"));
    road.time.advance(Duration.ofDays(400));
    road.poll(source, Shown.number(1).date("Tue, 23 Nov 2027 07:30:00 GMT"));
    assertThat(road.article().publishedAt()).isEqualTo(first);
    assertThat(road.news(Duration.ofDays(30))).isEmpty();
  }

  @Test
  void aMissingDateIsTheTimeFirstSeenAndSoIsThatOfAClockThatWasNeverSet() {
    Source source = road.follow("/feed");
    road.poll(
        source, Shown.number(1).date(""), Shown.number(2).date("Thu, 01 Jan 1970 00:00:00 GMT"));
    Instant first = road.time.instant();
    road.poll(source, Shown.number(1).date(""), Shown.number(2).date(""));
    assertThat(road.articles()).allSatisfy(a -> assertThat(a.publishedAt()).isEqualTo(first));
  }

  @Test
  void anArchiveIsKeptAndIsNoNews() {
    Source source = road.follow("/feed");
    Shown[] archive =
        IntStream.range(0, 40)
            .mapToObj(i -> Shown.number(i).date("Tue, 03 Mar 2020 07:30:00 GMT"))
            .toArray(Shown[]::new);
    road.poll(source, archive);
    road.poll(source, Shown.number(100));
    assertThat(road.articles()).hasSize(41);
    assertThat(road.news(DAY)).hasSize(1);
    assertThat(road.found("n7")).isEqualTo(1);
    assertThat(road.parts.articles().forgetBefore(road.time.instant().minus(DAY), 100)).isZero();
  }

  @Test
  void whatASourceHadBeforeWeCameCountsAsOfItsDate() {
    Source source = road.add("/new");
    road.poll(source, Shown.number(1).date("Sat, 21 Nov 2026 20:00:00 GMT"), Shown.number(2));
    assertThat(road.articles()).hasSize(2);
    assertThat(road.news(DAY)).hasSize(1);
    // Later a feed may be late by as much, and it is news all the same.
    road.poll(source, Shown.number(3).date("Sat, 21 Nov 2026 20:00:00 GMT"));
    assertThat(road.news(DAY)).hasSize(2);
  }

  @Test
  void aFeedThatDatesEverythingToNowMakesNothingNew() {
    Source source = road.follow("/feed");
    road.poll(source, Shown.number(1), Shown.number(2));
    for (int day = 24; day < 27; day++) {
      road.time.advance(DAY);
      String now = "Tue, " + day + " Nov 2026 08:00:00 GMT";
      road.poll(source, Shown.number(1).date(now), Shown.number(2).date(now));
    }
    assertThat(road.articles()).hasSize(2);
    assertThat(road.news(DAY)).isEmpty();
    assertThat(road.articles().get(0).publishedAt()).isEqualTo("2026-11-23T07:30:00Z");
  }

  @Test
  void whatNoFeedShowsAnyMoreIsForgottenAndWhatOneShowsIsNot() {
    Source source = road.follow("/feed");
    road.poll(source, Shown.number(1).date(""), Shown.number(2).date(""));
    road.time.advance(Duration.ofDays(20));
    road.poll(source, Shown.number(1).date(""), Shown.number(3).date(""));
    // From now on the feed is as it was, and is not read.
    for (int month = 0; month < 4; month++) {
      road.time.advance(Duration.ofDays(30));
      road.poll(source);
      tidy();
    }
    assertThat(road.articles()).isEmpty();
    assertThat(road.count("select count(*) from items")).isEqualTo(4);
    road.poll(source, Shown.number(1).date(""), Shown.number(3).date(""), Shown.number(4));
    assertThat(road.articles()).hasSize(1);
  }

  private void tidy() {
    Instant now = road.time.instant();
    new Items(road.parts.articles(), road.time).forgetBefore(now.minus(Duration.ofDays(60)), 500);
    road.parts.articles().forgetBefore(now.minus(Duration.ofDays(30)), 500);
  }
}
