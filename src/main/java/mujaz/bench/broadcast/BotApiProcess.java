package mujaz.bench.broadcast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.bench.BotApiLimits;
import mujaz.bench.FakeBotApi;
import mujaz.bench.FakeBotApi.Arrival;
import mujaz.bench.poll.OwnProcess;
import mujaz.store.Json;
import org.jspecify.annotations.Nullable;

/**
 * The fake Bot API in a process of its own, 80 ms away, with Telegram's limits. It first says its
 * port; then {@code say PERSON TEXT} lets a person speak, and {@code figures} is answered by a line
 * of JSON. It ends with its input.
 */
public final class BotApiProcess {
  static final Duration EACH_WAY = Duration.ofMillis(80);

  private final FakeBotApi telegram;
  private final Map<Long, Long> asked = new HashMap<>();

  /**
   * What came in so far.
   *
   * @param digests accepted ones, of readers
   * @param refused of all messages
   * @param seconds from the first accepted message to a reader to the last
   * @param between all accepted messages in that time
   * @param answerMillis of each person who was answered, from saying to being answered
   */
  public record Figures(
      int digests,
      int refused,
      double seconds,
      int between,
      List<Double> answerMillis,
      double cpuSeconds) {}

  public BotApiProcess(int perSecond) {
    telegram = FakeBotApi.start(new FakeBotApi.Manner(EACH_WAY, new BotApiLimits(perSecond)));
  }

  /** Serves until the input ends. */
  public void run(InputStream in, OutputStream out) throws IOException {
    PrintStream words = new PrintStream(out, true, StandardCharsets.UTF_8);
    words.println(telegram.address().getPort());
    try (telegram;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split(" ", 3);
        if (parts[0].equals("say")) {
          long person = Long.parseLong(parts[1]);
          asked.put(person, System.nanoTime());
          telegram.say(person, "en", parts[2]);
        } else {
          words.println(Json.write(figures()));
        }
      }
    }
  }

  private Figures figures() {
    List<Arrival> arrivals = telegram.arrivals();
    List<Arrival> digests =
        arrivals.stream().filter(a -> a.chat() >= Readers.FIRST && !a.refused()).toList();
    long first = digests.isEmpty() ? 0 : digests.get(0).at();
    long last = digests.isEmpty() ? 0 : digests.get(digests.size() - 1).at();
    int refused = (int) arrivals.stream().filter(Arrival::refused).count();
    int between =
        (int)
            arrivals.stream().filter(a -> !a.refused() && a.at() > first && a.at() <= last).count();
    List<Double> answers =
        arrivals.stream()
            .filter(a -> !a.refused() && asked.containsKey(a.chat()))
            .map(a -> (a.at() - asked.getOrDefault(a.chat(), 0L)) / 1e6)
            .toList();
    return new Figures(
        digests.size(),
        refused,
        (last - first) / 1e9,
        between,
        answers,
        OwnProcess.cpuNanos() / 1e9);
  }
}
