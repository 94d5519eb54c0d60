package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mujaz.bench.FeedReply;
import mujaz.source.Host;
import mujaz.source.Source;
import mujaz.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of items whose pages lie on a host that wants to be left alone. */
abstract class HeldPagesContract {
  private Road road;
  private Shown item;

  abstract Database open();

  @BeforeEach
  void start() {
    road = new Road(open());
    road.pages.on("/story-1", FeedReply.ok("text/html", page()));
    item = Shown.number(1).link(road.pages.at("/story-1").toString()).text("A teaser, no more.");
  }

  @AfterEach
  void stop() {
    road.close();
  }

  private static String page() {
    return "<html><body><article><h1>A story</h1><p>"
        + Shown.prose(1, 15)
        + "</p></article></body></html>";
  }

  private void hold(Duration span) {
    road.parts.fetcher().hosts().holds().hold(Host.of(road.pages.at("/story-1")), span);
  }

  @Test
  void aFreshItemWaitsForItsPageThoughTheFeedStaysAsItIs() {
    Source source = road.follow("/feed");
    hold(Duration.ofMinutes(20));
    road.poll(source, item);
    assertThat(road.articles()).isEmpty();
    road.poll(source);
    assertThat(road.article().text()).startsWith(Shown.prose(1, 15).substring(0, 80));
  }

  @Test
  void anOldOneIsToldByItsTeaser() {
    Source source = road.follow("/feed");
    hold(Duration.ofMinutes(20));
    road.poll(source, item.date("Mon, 23 Nov 2026 03:30:00 GMT"));
    assertThat(road.article().text()).isEqualTo("A teaser, no more.");
  }
}
