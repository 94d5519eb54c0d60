package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedServer;
import mujaz.source.Source;
import org.junit.jupiter.api.Test;

/** What hosts and the network do to all the sources behind them, on every database. */
abstract class HostsContract extends PolledHosts {
  @Test
  void aHostThatAsksToBeLeftAloneIsLeftAloneByAllItsFeedsAlsoAfterARestart() {
    server.on("/busy", FeedReply.status(429).with("Retry-After", "7200"));
    server.on("/other", rss("one"));
    server.on("/third", rss("two"));
    Source busy = follow("/busy");
    pollAfter(Duration.ZERO);
    Source other = follow("/other");
    Source third = follow("/third");
    pollAfter(Duration.ofHours(1));
    assertThat(round(Runnable::run).run()).isZero();
    assertThat(server.requests("/other")).isEmpty();
    assertThat(found(other).polling().failures()).isZero();
    assertThat(problem(busy)).isEqualTo("fetch.status");
    pollAfter(Duration.ofMinutes(61));
    assertThat(server.requests("/other")).hasSize(1);
    assertThat(found(third).polling().lastSuccessAt()).isNotNull();
  }

  @Test
  void whileTheNetworkIsGoneNoSourceIsToBlame() {
    List<Source> sourcesOfMany = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      FeedServer one = FeedServer.start("127.0.1." + (i + 1));
      others.add(one);
      one.on("/feed", rss("item " + i));
      sourcesOfMany.add(follow(one.at("/feed")));
    }
    pollAfter(Duration.ZERO);
    others.get(0).close();
    pollAfter(DAY);
    assertThat(problem(sourcesOfMany.get(0))).isEqualTo("fetch.no-connection");
    others.subList(1, 5).forEach(FeedServer::close);
    others.clear();
    pollAfter(DAY);
    pollAfter(Duration.ofMinutes(2));
    for (int i = 0; i < 5; i++) {
      Source source = sourcesOfMany.get(i);
      assertThat(found(source).polling().failures()).isEqualTo(i == 0 ? 1 : 0);
      assertThat(problem(source)).isEqualTo("fetch.network");
      assertThat(waits(source)).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void aSlowHostHoldsNoMorePollersThanItHasPlaces() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(2);
    FeedServer slow = FeedServer.start("127.0.0.2");
    others.add(slow);
    for (int i = 0; i < 20; i++) {
      slow.on("/" + i, request -> stuck(arrived));
      follow(slow.at("/" + i));
    }
    ExecutorService pollers = Executors.newFixedThreadPool(8);
    PollRound crowd = round(pollers);
    assertThat(crowd.run()).isEqualTo(2);
    arrived.await();
    FeedServer quick = FeedServer.start("127.0.0.3");
    others.add(quick);
    quick.on("/feed", rss("one"));
    Source other = follow(quick.at("/feed"));
    assertThat(crowd.run()).isEqualTo(1);
    while (found(other).polling().lastSuccessAt() == null) {
      Thread.onSpinWait();
    }
    assertThat(slow.mostInFlight()).isEqualTo(2);
    slow.close();
    others.remove(slow);
    pollers.shutdown();
    assertThat(pollers.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
  }

  private static FeedReply stuck(CountDownLatch arrived) {
    arrived.countDown();
    return FeedReply.silence();
  }
}
