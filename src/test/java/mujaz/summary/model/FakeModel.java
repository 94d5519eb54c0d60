package mujaz.summary.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A chat interface on loopback that answers what it was told to, in order. */
public final class FakeModel implements AutoCloseable {
  /** One prepared answer. */
  private interface Answer {
    void give(HttpExchange exchange) throws IOException;
  }

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> questions = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile @Nullable UnaryOperator<String> translation;

  public FakeModel() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public ModelSettings settings(long budget) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/";
    return new ModelSettings(url, "secret-key", "little", budget);
  }

  /** What the model says, at the price of 100 tokens. */
  public FakeModel says(String content) {
    answers.add(answer(content));
    return this;
  }

  private static Answer answer(String content) {
    ObjectNode body = MAPPER.createObjectNode();
    body.putArray("choices").addObject().putObject("message").put("content", content);
    body.putObject("usage").put("total_tokens", 100);
    return answer(200, body.toString());
  }

  public FakeModel sends(int status, String body, String... headers) {
    answers.add(answer(status, body, headers));
    return this;
  }

  private static Answer answer(int status, String body, String... headers) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i + 1 < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    };
  }

  /**
   * Translates line by line from now on where no answer is prepared; it summarises nothing.
   *
   * @param line what a line becomes
   */
  public FakeModel translates(UnaryOperator<String> line) {
    translation = line;
    return this;
  }

  private static void translate(HttpExchange exchange, String question, UnaryOperator<String> line)
      throws IOException {
    JsonNode turns = MAPPER.readTree(question).path("messages");
    ObjectNode written = MAPPER.createObjectNode();
    if (turns.path(0).path("content").asText().startsWith("You translate")) {
      JsonNode card = MAPPER.readTree(turns.path(1).path("content").asText());
      written.put("headline", line.apply(card.path("headline").asText()));
      var points = written.putArray("points");
      card.path("points").forEach(point -> points.add(line.apply(point.asText())));
    }
    answer(written.toString()).give(exchange);
  }

  /** Takes the question and says nothing until the end. */
  public FakeModel hangs() {
    answers.add(
        exchange -> {
          try {
            closing.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    return this;
  }

  public List<String> questions() {
    return questions;
  }

  public List<String> keys() {
    return keys;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    questions.add(question);
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    Answer answer;
    synchronized (answers) {
      answer = answers.poll();
    }
    UnaryOperator<String> line = translation;
    if (answer == null && line != null) {
      translate(exchange, question, line);
    } else if (answer == null) {
      exchange.sendResponseHeaders(500, -1);
      exchange.close();
    } else {
      answer.give(exchange);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
