package mujaz.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Plays the Bot API over real HTTP on loopback: hands out updates by long polling, takes messages
 * as strictly as Telegram does, and can be told to answer badly. What it accepted stands in {@link
 * #messages}. Thread-safe.
 */
public final class FakeBotApi implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String TOLD =
      "answercallbackquery answerinlinequery setmycommands setmydescription"
          + " setmyshortdescription setchatmenubutton pinchatmessage";

  /**
   * A message that was accepted, or the newest state of one that was edited.
   *
   * @param html as it was sent
   * @param presses of its buttons; topic: of the group, 0 for none; picture: above it
   */
  public record Sent(
      long chat,
      long messageId,
      String html,
      List<String> presses,
      boolean edited,
      long answers,
      long topic,
      String picture) {
    public Sent {
      presses = List.copyOf(presses);
    }
  }

  /**
   * A message that came in.
   *
   * @param at the system's nanoseconds
   */
  public record Arrival(long chat, long at, boolean refused, boolean paid) {}

  /**
   * How far away it is, and how much it takes.
   *
   * @param eachWay how long a request is on its way, and an answer
   * @param limits null for none
   */
  public record Manner(Duration eachWay, @Nullable BotApiLimits limits) {
    static final Manner NEAR = new Manner(Duration.ZERO, null);
  }

  /** How it answers badly: an HTTP status and a body; status 0 closes the connection unanswered. */
  public record Fault(int status, String body) {
    public static Fault refusal(int code, String description, String parameters) {
      return new Fault(
          code,
          "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":{%s}}"
              .formatted(code, description, parameters));
    }

    public static Fault silence() {
      return new Fault(0, "");
    }

    /** The connection stays open and nothing ever comes. */
    public static Fault hang() {
      return new Fault(-1, "");
    }
  }

  private final HttpServer server;
  private final Manner manner;
  private final ExecutorService threads;
  private final List<Sent> messages = new ArrayList<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private final List<String> methods = new ArrayList<>();
  public final FakePeople people = new FakePeople();
  private final FakeUpdates updates = new FakeUpdates();
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final Map<String, Queue<Fault>> faultsOf = new ConcurrentHashMap<>();
  private final Map<String, List<JsonNode>> told = new HashMap<>();
  private final FakeFiles files = new FakeFiles();
  private final FakeHook hook = new FakeHook();
  private long nextMessage = 1;
  private boolean closed;

  private FakeBotApi(HttpServer server, Manner manner) {
    this.server = server;
    this.manner = manner;
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "fake-bot-api");
              thread.setDaemon(true);
              return thread;
            });
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public static FakeBotApi start() {
    return start(0);
  }

  /**
   * @param port 0 for any free one
   */
  public static FakeBotApi start(int port) {
    return start(port, Manner.NEAR);
  }

  public static FakeBotApi start(Manner manner) {
    return start(0, manner);
  }

  private static FakeBotApi start(int port, Manner manner) {
    InetSocketAddress at = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try {
      return new FakeBotApi(HttpServer.create(at, 1_000), manner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code telegram.url} wants it. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A person says something in a private chat. */
  public long say(long person, String languageCode, String text) {
    return updates.reply(person, languageCode, 0, text);
  }

  /** A person says something in reply to a message. */
  public long reply(long person, String languageCode, long messageId, String text) {
    return updates.reply(person, languageCode, messageId, text);
  }

  /** A person presses a button of a message. */
  public long press(long person, String languageCode, long messageId, String data) {
    return updates.press(person, languageCode, messageId, data);
  }

  /** Hands any update out, malformed ones too. */
  public long hand(ObjectNode update) {
    return updates.hand(update);
  }

  /** Hands the last update out once more, under its old number, as Telegram does after a crash. */
  public void handAgain() {
    updates.handAgain();
  }

  /** The next call of a sending method is answered so. */
  public void failNext(Fault fault) {
    faults.add(fault);
  }

  /** The next call of this method, in lower case, is answered so. */
  public void failNext(String method, Fault fault) {
    faultsOf.computeIfAbsent(method, key -> new ConcurrentLinkedQueue<>()).add(fault);
  }

  /** Somebody else sets a webhook. */
  public void hookTo(String url) {
    hook.set(MAPPER.createObjectNode().put("url", url));
  }

  /** Where updates are to be brought, as it was told; null where they are polled for. */
  public @Nullable JsonNode webhook() {
    return hook.told();
  }

  /** The presses that were answered, as they were. */
  public List<JsonNode> answeredPresses() {
    return told("answercallbackquery");
  }

  /** What it was told by a method, in lower case, that changes no message. */
  public synchronized List<JsonNode> told(String method) {
    return List.copyOf(told.getOrDefault(method, List.of()));
  }

  /** The files that people have sent. */
  public FakeFiles files() {
    return files;
  }

  /** Everything that was accepted, edits included, in order. */
  public synchronized List<Sent> messages() {
    return List.copyOf(messages);
  }

  public synchronized List<Sent> messagesTo(long chat) {
    return messages.stream().filter(sent -> sent.chat() == chat).toList();
  }

  /** Everything that came in, edits and refused ones included, in order. */
  public synchronized List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  /** The methods that were called, in lower case. */
  public synchronized List<String> methods() {
    return List.copyOf(methods);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      if (path.startsWith("/file/")) {
        files.give(exchange, path);
        return;
      }
      byte[] given = exchange.getRequestBody().readAllBytes();
      String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
      JsonNode body =
          type.startsWith("multipart/") ? MultipartBody.read(type, given) : MAPPER.readTree(given);
      TimeUnit.NANOSECONDS.sleep(manner.eachWay().toNanos());
      synchronized (this) {
        methods.add(method);
      }
      Fault fault = fault(method);
      Fault answer = fault == null ? result(method, body) : fault;
      TimeUnit.NANOSECONDS.sleep(manner.eachWay().toNanos());
      if (answer.status() > 0) {
        respond(exchange, answer);
      } else if (answer.equals(Fault.hang())) {
        hang();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Fault fault(String method) {
    Queue<Fault> own = faultsOf.get(method);
    Fault fault = own == null ? null : own.poll();
    return fault == null && (method.startsWith("send") || method.startsWith("edit"))
        ? faults.poll()
        : fault;
  }

  private synchronized void hang() throws InterruptedException {
    while (!closed) {
      wait();
    }
  }

  private Fault result(String method, JsonNode body) throws InterruptedException {
    return switch (method) {
      case "getme" -> ok(FakePeople.bot());
      case "getchatmember" -> ok(people.member(body));
      case "getupdates" ->
          webhook() == null
              ? ok(updates.poll(body.path("offset").asLong(), body.path("timeout").asInt()))
              : Fault.refusal(
                  409,
                  "Conflict: can't use getUpdates method while webhook is active;"
                      + " use deleteWebhook to delete the webhook first",
                  "");
      case "setwebhook" -> ok(hook.set(body));
      case "deletewebhook" -> ok(hook.set(null));
      case "getwebhookinfo" -> ok(hook.info());
      case "sendmessage", "senddocument", "sendphoto" -> take(body, false);
      case "editmessagetext" -> take(body, true);
      case "getfile" -> ok(files.answer(body));
      default ->
          TOLD.contains(method)
              ? told(method, body)
              : Fault.refusal(404, "Not Found: method not found", "");
    };
  }

  private synchronized Fault told(String method, JsonNode body) {
    told.computeIfAbsent(method, key -> new ArrayList<>()).add(body);
    return ok(MAPPER.getNodeFactory().booleanNode(true));
  }

  private synchronized Fault take(JsonNode body, boolean edit) {
    long chat = body.path("chat_id").asLong();
    long now = System.nanoTime();
    boolean paid = body.path("allow_paid_broadcast").asBoolean();
    Fault refusal = manner.limits() == null ? null : manner.limits().refusal(chat, now, paid);
    arrivals.add(new Arrival(chat, now, refusal != null, paid));
    refusal = refusal == null ? BotApiRules.refusal(body) : refusal;
    if (refusal != null) {
      return refusal;
    }
    if (people.hasDeleted(FakeMessages.topic(body))) {
      return Fault.refusal(400, "Bad Request: message thread not found", "");
    }
    long id = edit ? body.path("message_id").asLong() : nextMessage++;
    messages.add(FakeMessages.of(body, id, edit));
    ObjectNode message = MAPPER.createObjectNode().put("message_id", id).put("date", 1_700_000_000);
    message.putObject("chat").put("id", chat).put("type", "private");
    return ok(message);
  }

  private static Fault ok(JsonNode result) {
    ObjectNode answer = MAPPER.createObjectNode().put("ok", true);
    answer.set("result", result);
    return new Fault(200, answer.toString());
  }

  private static void respond(HttpExchange exchange, Fault answer) throws IOException {
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    updates.close();
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
