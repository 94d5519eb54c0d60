package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedServer;
import mujaz.feed.FeedDiscovery;
import mujaz.feed.FeedReader;
import mujaz.fetch.FetchSettings;
import mujaz.fetch.Fetcher;
import mujaz.testkit.SettableTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a visit tells of a source, over real HTTP. */
class SourceVerdictIT {
  private final SettableTime time = SettableTime.at("2026-11-23T09:00:00Z");
  private final FeedServer server = FeedServer.start();
  private final SourceProbe probe =
      new SourceProbe(
          new Fetcher(
              new FetchSettings(
                  List.of(server.allowedHost()), 1 << 20, Duration.ofSeconds(5), "a@b.example", 2),
              time),
          new FeedReader(),
          new FeedDiscovery());

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void tellsWellStaleBlockedAndDeadApart() {
    server.on("/well", feed("Mon, 23 Nov 2026 07:30:00 GMT"));
    server.on("/stale", feed("Mon, 05 Oct 2026 07:30:00 GMT"));
    server.on("/shut", FeedReply.status(403));
    server.on("/guarded", FeedReply.status(503).with("cf-mitigated", "challenge"));
    server.on("/dead", FeedReply.status(404));
    assertThat(verdict("/well")).isEqualTo(SourceVerdict.WELL);
    assertThat(verdict("/stale")).isEqualTo(SourceVerdict.STALE);
    assertThat(verdict("/shut")).isEqualTo(SourceVerdict.BLOCKED);
    assertThat(verdict("/guarded")).isEqualTo(SourceVerdict.BLOCKED);
    assertThat(verdict("/dead")).isEqualTo(SourceVerdict.DEAD);
  }

  private SourceVerdict verdict(String path) {
    return SourceVerdict.of(probe.probe(server.at(path)), time.instant());
  }

  private static FeedReply feed(String date) {
    return FeedReply.ok(
        "text/xml", Shown.rss(List.of(Shown.number(1).date(date), Shown.number(2).date(date))));
  }
}
