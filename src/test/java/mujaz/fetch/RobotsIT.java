package mujaz.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedServer;
import mujaz.testkit.SettableTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What robots.txt says of pages is kept to (RFC 9309). */
@Timeout(60)
class RobotsIT {
  private static final String RULES = "User-agent: *\nDisallow: /private/\n";

  private final SettableTime time = SettableTime.at("2026-11-23T09:00:00Z");
  private final FeedServer server = FeedServer.start();
  private final FeedServer other = FeedServer.start("127.0.0.4");
  private final Fetcher fetcher =
      new Fetcher(
          new FetchSettings(
              List.of(server.allowedHost(), other.allowedHost()),
              1 << 20,
              Duration.ofSeconds(5),
              "mailto:a@b.example",
              2),
          time);

  @BeforeEach
  void pages() {
    for (String page : List.of("/open", "/private/a")) {
      server.on(page, FeedReply.ok("text/html", "read"));
      other.on(page, FeedReply.ok("text/html", "read"));
    }
  }

  @AfterEach
  void close() {
    server.close();
    other.close();
  }

  @Test
  void pagesAreReadOnlyWhereTheyMayBeAndFeedsAreNotAskedFor() {
    server.on("/robots.txt", FeedReply.ok("text/plain", RULES));
    assertThat(page("/private/a")).isEqualTo("fetch.robots");
    assertThat(page("/open")).isEqualTo("read");
    assertThat(server.requests("/private/a")).isEmpty();
    assertThat(fetcher.fetch(FetchRequest.feed(server.at("/private/a"), null, null)))
        .isInstanceOf(FetchResult.Fetched.class);
  }

  @Test
  void theFileIsAskedForOnceADayByHoweverMany() {
    server.on("/robots.txt", FeedReply.ok("text/plain", RULES));
    ExecutorService many = Executors.newFixedThreadPool(8);
    List<CompletableFuture<String>> pages = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      pages.add(CompletableFuture.supplyAsync(() -> page("/open"), many));
    }
    assertThat(pages).allSatisfy(page -> assertThat(page.join()).isEqualTo("read"));
    many.shutdown();
    assertThat(server.requests("/robots.txt")).hasSize(1);
    time.advance(Duration.ofHours(25));
    page("/open");
    assertThat(server.requests("/robots.txt")).hasSize(2);
  }

  @Test
  void aHostWithoutTheFileAllowsEverything() {
    for (int status : List.of(404, 403, 401, 410)) {
      server.on("/robots.txt", FeedReply.status(status));
      assertThat(page("/private/a")).as("status %d", status).isEqualTo("read");
      time.advance(Duration.ofHours(25));
    }
  }

  @Test
  void whileTheFileCannotBeHadNothingIsReadForThirtyDays() {
    server.on("/robots.txt", FeedReply.status(500));
    assertThat(page("/open")).isEqualTo("fetch.status");
    time.advance(Duration.ofDays(29));
    assertThat(page("/open")).isEqualTo("fetch.status");
    assertThat(server.requests("/open")).isEmpty();
    time.advance(Duration.ofDays(2));
    assertThat(page("/open")).isEqualTo("read");
  }

  @Test
  void whatTheFileSaidHoldsWhileItCannotBeHad() {
    server.on("/robots.txt", FeedReply.ok("text/plain", RULES));
    page("/open");
    server.on("/robots.txt", FeedReply.status(503));
    time.advance(Duration.ofHours(25));
    assertThat(page("/open")).isEqualTo("read");
    assertThat(page("/private/a")).isEqualTo("fetch.robots");
  }

  @Test
  void redirectsOfTheFileAreFollowedFiveTimes() {
    server.on("/robots.txt", FeedReply.redirect(301, "/r1"));
    for (int i = 1; i < 5; i++) {
      server.on("/r" + i, FeedReply.redirect(302, "/r" + (i + 1)));
    }
    server.on("/r5", FeedReply.ok("text/plain", RULES));
    assertThat(page("/private/a")).isEqualTo("fetch.robots");
    assertThat(page("/open")).isEqualTo("read");
  }

  @Test
  void aFileIsReadToHalfAMegabyte() {
    String filling = "# filling\n".repeat(60_000);
    server.on("/robots.txt", FeedReply.ok("text/plain", RULES + filling));
    assertThat(page("/private/a")).isEqualTo("fetch.robots");
    other.on("/robots.txt", FeedReply.ok("text/plain", filling + RULES));
    assertThat(result(other, "/private/a")).isEqualTo("read");
  }

  @Test
  void everyHopIsAskedOfItsOwnHost() {
    server.on("/away", FeedReply.redirect(302, other.at("/private/a").toString()));
    other.on("/robots.txt", FeedReply.ok("text/plain", RULES));
    assertThat(page("/away")).isEqualTo("fetch.robots");
    assertThat(other.requests("/private/a")).isEmpty();
  }

  @Test
  void aStatedDelayLiesBetweenTwoPages() {
    server.on("/robots.txt", FeedReply.ok("text/plain", "User-agent: *\nCrawl-delay: 0.4\n"));
    long began = System.nanoTime();
    page("/open");
    page("/open");
    page("/open");
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isGreaterThanOrEqualTo(Duration.ofMillis(790));
  }

  @Test
  void aHostThatKeepsFailingRests() {
    server.on("/broken", FeedReply.status(500));
    for (int i = 0; i < 3; i++) {
      assertThat(page("/broken")).isEqualTo("fetch.status");
    }
    assertThat(page("/open")).isEqualTo("fetch.resting");
    time.advance(Duration.ofSeconds(61));
    assertThat(page("/open")).isEqualTo("read");
    assertThat(page("/broken")).isEqualTo("fetch.status");
  }

  private String page(String path) {
    return result(server, path);
  }

  /** The page, or what was wrong. */
  private String result(FeedServer of, String path) {
    return fetcher
        .fetch(FetchRequest.page(of.at(path)))
        .match(
            fetched -> new String(fetched.body(), java.nio.charset.StandardCharsets.UTF_8),
            same -> "same",
            later -> later.why().key(),
            gone -> gone.why().key());
  }
}
