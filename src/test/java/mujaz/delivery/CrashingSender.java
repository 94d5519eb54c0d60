package mujaz.delivery;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import mujaz.store.Database;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscribers;
import mujaz.testkit.Databases;
import mujaz.text.Problem;

/** A process that delivers an outbox over HTTP until it is empty; it is there to be killed. */
final class CrashingSender {
  static final int IN_FLIGHT = 8;

  private CrashingSender() {}

  public static void main(String[] args) {
    InstantSource time = InstantSource.system();
    try (Database database = Databases.h2(Path.of(args[0]))) {
      ExecutorService senders = Executors.newFixedThreadPool(IN_FLIGHT);
      Outbox outbox = new Outbox(database, time);
      outbox.recover(DeliverySettings.Rule.ONCE);
      DeliverySettings settings =
          new DeliverySettings(1_000, DeliverySettings.Rule.ONCE, IN_FLIGHT, Duration.ZERO);
      try (Courier courier =
          new Courier(
              outbox,
              new Subscribers(database.jdbi(), time),
              settings,
              new Courier.Pacing(senders, time, new Closings(database.jdbi(), time)),
              List.of(new HttpTransport(URI.create(args[1]))),
              problem -> {})) {
        courier.start();
        Runtime.getRuntime().addShutdownHook(new Thread(courier::close));
        while (outbox.counts().keySet().stream()
            .anyMatch(state -> state.equals("waiting") || state.equals("in_flight"))) {
          LockSupport.parkNanos(20_000_000);
        }
      }
      senders.shutdown();
    }
  }

  private record HttpTransport(URI address) implements Transport {
    @Override
    public String name() {
      return ChatId.TELEGRAM;
    }

    @Override
    public boolean fits(Message message) {
      return true;
    }

    @Override
    public DeliveryResult send(ChatId to, Message message) {
      try {
        HttpURLConnection post = (HttpURLConnection) address.toURL().openConnection();
        post.setDoOutput(true);
        post.getOutputStream().write(to.value().getBytes(StandardCharsets.UTF_8));
        return post.getResponseCode() == 200
            ? new DeliveryResult.Sent(1)
            : new DeliveryResult.Rejected(Problem.of("delivery.broken"));
      } catch (IOException e) {
        return new DeliveryResult.Uncertain(Problem.of("delivery.broken").because(e));
      }
    }

    @Override
    public DeliveryResult edit(ChatId chat, long messageId, Message message) {
      return send(chat, message);
    }

    @Override
    public DeliveryResult attach(ChatId to, Attachment file, Message caption) {
      return send(to, caption);
    }

    @Override
    public boolean answers() {
      return true;
    }
  }
}
