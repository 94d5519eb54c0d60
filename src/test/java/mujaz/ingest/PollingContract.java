package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedRequest;
import mujaz.source.Source;
import org.junit.jupiter.api.Test;

/** The manners of polling, from the database to the wire, over real HTTP, on every database. */
abstract class PollingContract extends PolledHosts {
  @Test
  void theFirstGetIsPlainAndEveryOtherAsksWhetherAnythingHasChanged() {
    server.on("/feed", rss("one").with("ETag", "W/unquoted é").with("Last-Modified", "yesterday"));
    follow("/feed");
    pollAfter(Duration.ZERO);
    server.on("/feed", FeedReply.status(304));
    pollAfter(DAY);
    server.on("/feed", FeedReply.status(304).with("ETag", "\"2\""));
    pollAfter(DAY);
    server.on("/feed", rss("two"));
    pollAfter(DAY);
    pollAfter(DAY);
    assertThat(server.requests("/feed"))
        .extracting(PollingContract::conditions)
        .containsExactly(
            "- -", "W/unquoted é yesterday", "W/unquoted é yesterday", "\"2\" yesterday", "- -");
  }

  @Test
  void aRestartPollsNothingAgain() {
    server.on("/feed", rss("one").with("Cache-Control", "max-age=43200"));
    follow("/feed");
    pollAfter(Duration.ZERO);
    time.advance(Duration.ofHours(11));
    assertThat(round(Runnable::run).run()).isZero();
    time.advance(Duration.ofHours(14));
    assertThat(round(Runnable::run).run()).isEqualTo(1);
  }

  @Test
  void whatTheFeedAsksHoldsAfterA304Too() {
    String head = "<ttl>600</ttl>";
    server.on("/feed", rss("one", head).with("ETag", "1"));
    Source source = follow("/feed");
    pollAfter(Duration.ZERO);
    server.on("/feed", FeedReply.status(304));
    pollAfter(DAY);
    assertThat(waits(source)).isGreaterThanOrEqualTo(Duration.ofHours(10));
  }

  @Test
  void theSameBodyUnderANewEtagIsNotReadAgain() {
    server.on("/feed", rss("one").with("ETag", "1"));
    follow("/feed");
    pollAfter(Duration.ZERO);
    database.jdbi().useHandle(handle -> handle.execute("delete from items"));
    server.on("/feed", rss("one").with("ETag", "2"));
    pollAfter(DAY);
    assertThat(count("items")).isZero();
    server.on("/feed", rss("two").with("ETag", "3"));
    pollAfter(DAY);
    assertThat(count("items")).isPositive();
    assertThat(conditions(server.requests("/feed").get(2))).isEqualTo("2 -");
  }

  @Test
  void aPermanentMoveIsFollowedForGoodAfterThreeSameAnswers() {
    server.on("/old", FeedReply.redirect(301, "/new"));
    server.on("/new", rss("one").with("ETag", "1"));
    Source source = follow("/old");
    pollAfter(Duration.ZERO);
    server.on("/new", FeedReply.status(304));
    pollAfter(DAY);
    assertThat(found(source).address()).isEqualTo(server.at("/old"));
    server.on("/old", FeedReply.redirect(302, "/new"));
    pollAfter(DAY);
    server.on("/old", FeedReply.redirect(308, "/new"));
    pollAfter(DAY);
    round = round(Runnable::run);
    pollAfter(DAY);
    assertThat(found(source).address()).isEqualTo(server.at("/old"));
    pollAfter(DAY);
    assertThat(found(source).address()).isEqualTo(server.at("/new"));
    pollAfter(DAY);
    assertThat(server.requests("/old")).hasSize(6);
    List<FeedRequest> there = server.requests("/new");
    assertThat(conditions(there.get(there.size() - 1))).isEqualTo("- -");
  }

  @Test
  void aMoveOntoAnotherSourceIsSaidAndBothGoOn() {
    server.on("/old", FeedReply.redirect(301, "/new"));
    server.on("/new", rss("one"));
    Source source = follow("/old");
    follow("/new");
    for (int i = 0; i < 4; i++) {
      pollAfter(DAY);
    }
    assertThat(found(source).address()).isEqualTo(server.at("/old"));
    assertThat(problem(source)).isEqualTo("source.twice");
    assertThat(found(source).polling().failures()).isZero();
  }

  @Test
  void whatIsGoneIsAskedForNoMoreAndSaysSoWhileA404ComesAgainLater() {
    server.on("/gone", FeedReply.status(410));
    Source gone = follow("/gone");
    Source missing = follow("/missing");
    pollAfter(Duration.ZERO);
    assertThat(problem(gone)).isEqualTo("fetch.gone");
    assertThat(found(gone).polling().isGone()).isTrue();
    assertThat(problem(missing)).isEqualTo("fetch.status");
    for (int i = 0; i < 4; i++) {
      pollAfter(DAY);
    }
    assertThat(server.requests("/gone")).hasSize(1);
    assertThat(server.requests("/missing")).hasSize(5);
    assertThat(waits(missing)).isGreaterThanOrEqualTo(Duration.ofMinutes(80));
  }

  private static String conditions(FeedRequest request) {
    return request.header("if-none-match").orElse("-")
        + " "
        + request.header("if-modified-since").orElse("-");
  }
}
