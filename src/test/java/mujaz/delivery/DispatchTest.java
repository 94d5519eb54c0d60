package mujaz.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.subscription.ChatId;
import mujaz.testkit.Databases;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DispatchTest {
  private final InstantSource time = InstantSource.system();
  private final Database database = Databases.h2();
  private final Outbox outbox = new Outbox(database, time);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Dispatch dispatch = dispatch(outbox);

  private Dispatch dispatch(Outbox from) {
    Closings closings = new Closings(database.jdbi(), time);
    return new Dispatch(
        from,
        new Pace(1_000, time, closings),
        new Trouble(time),
        new Courier.Pacing(threads, time, closings),
        4);
  }

  @AfterEach
  void close() throws InterruptedException {
    dispatch.close();
    threads.shutdown();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    database.close();
  }

  @Test
  @Timeout(20)
  void whatWasSentIsWrittenDownThoughTheNextCannotBeRead() throws InterruptedException {
    put(1, "good");
    CountDownLatch gone = new CountDownLatch(1);
    run(
        delivery -> {
          put(2, "soon broken");
          database.jdbi().useHandle(h -> h.execute("update bodies set message = '{'"));
          dispatch.settle(Settlement.sent(delivery.id(), 5));
          gone.countDown();
        });
    assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
    while (!outbox.counts().containsKey("sent") && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    assertThat(outbox.counts()).containsEntry("sent", 1L).containsEntry("waiting", 1L);
  }

  @Test
  @Timeout(20)
  void whatCannotBePutOnTheDiskGoesBackAndIsSentOnceItCan() throws InterruptedException {
    String url = "jdbc:h2:mem:weak";
    try (Database strong = Database.open(new DatabaseSettings(url, "sa", ""))) {
      strong.jdbi().useHandle(h -> h.execute("create user weak password '' admin"));
      try (Database weak = Database.open(new DatabaseSettings(url, "weak", ""))) {
        Outbox its = new Outbox(weak, time);
        put(weak, its, 1, "hello");
        strong.jdbi().useHandle(h -> h.execute("grant all on schema public to weak"));
        strong.jdbi().useHandle(h -> h.execute("alter user weak admin false"));
        Dispatch dispatching = dispatch(its);
        CountDownLatch gone = new CountDownLatch(1);
        threads.execute(
            () ->
                dispatching.run(
                    List.of(),
                    delivery -> {
                      dispatching.settle(Settlement.sent(delivery.id(), 5));
                      gone.countDown();
                    }));
        assertThat(gone.await(1_500, TimeUnit.MILLISECONDS)).isFalse();
        strong.jdbi().useHandle(h -> h.execute("alter user weak admin true"));
        assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
        dispatching.close();
        while (!its.counts().containsKey("sent") && !Thread.currentThread().isInterrupted()) {
          Thread.onSpinWait();
        }
      }
    }
  }

  private void run(Consumer<Delivery> send) {
    threads.execute(() -> dispatch.run(List.of(), send));
  }

  private void put(long chat, String text) {
    put(database, outbox, chat, text);
  }

  private void put(Database into, Outbox outbox, long chat, String text) {
    List<Message> parts = List.of(Message.of(Language.ENGLISH, text));
    into.jdbi()
        .useTransaction(
            handle ->
                outbox.add(handle, ChatId.telegram(chat), "c", parts, List.of(), time.instant()));
  }
}
