package mujaz.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mujaz.chat.Conversation;
import mujaz.chat.Utterance;
import mujaz.delivery.Courier;
import mujaz.subscription.ChatId;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import org.jspecify.annotations.Nullable;

/** A working chat in a page: what is said and pressed there goes the road that Telegram's goes. */
public final class ChatPage implements Pages {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String COOKIE = "mujaz_visitor";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LONGEST = 100_000;
  private static final int LONGEST_NAME = 255;

  /** As large as a file may be in a chat that hands out none above 20 MiB. */
  private static final int LARGEST = 20 << 20;

  private final Conversation conversation;
  private final Courier courier;
  private final WebTransport transport;
  private final Phrasebook phrases;
  private final Visitors visitors = new Visitors();
  private final Map<ChatId, Object> turns = new ConcurrentHashMap<>();

  public ChatPage(
      Conversation conversation, Courier courier, WebTransport transport, Phrasebook phrases) {
    this.conversation = conversation;
    this.courier = courier;
    this.transport = transport;
    this.phrases = phrases;
  }

  @Override
  public void route(RoutesConfig routes) {
    routes.get("/", this::page);
    routes.get("/chat.css", context -> Html.style(context, "chat.css"));
    routes.get(
        "/chat.js", context -> Html.file(context, "chat.js", "text/javascript; charset=utf-8"));
    routes.get("/chat/events", this::events);
    routes.get(ChatPictures.PATH + "{number}", this::picture);
    routes.post("/chat/say", this::say);
    routes.post("/chat/file", this::file);
    routes.post("/chat/press", this::press);
  }

  /** The first visitor is the owner, so nobody comes in through a proxy. */
  private void page(Context context) {
    if (!Guard.isLoopback(context)) {
      throw new ForbiddenResponse("for this machine only");
    }
    if (visitors.find(context.cookie(COOKIE)) == null) {
      String cookie = visitors.welcome();
      if (cookie == null) {
        throw new ForbiddenResponse("too many visitors");
      }
      context.cookie(new Cookie(COOKIE, cookie, "/", -1, false, true, null, SameSite.STRICT));
    }
    Language language = language(context);
    Locale locale = Locale.forLanguageTag(language.code());
    String html = Html.file("chat.html");
    for (String key : List.of("title", "placeholder", "send", "file", "hint")) {
      html = html.replace("{{" + key + "}}", Html.escape(phrases.say(locale, "web." + key)));
    }
    html = html.replace("{{lang}}", language.code());
    html = html.replace("{{dir}}", language.isRightToLeft() ? "rtl" : "ltr");
    context.contentType("text/html; charset=utf-8").result(html.getBytes(StandardCharsets.UTF_8));
  }

  private void events(Context context) throws InterruptedException {
    ChatId visitor = visitor(context);
    String since = String.valueOf(context.queryParam("since"));
    int number = since.matches("[0-9]{1,9}") ? Integer.parseInt(since) : 0;
    VisitorLog log = transport.open(visitor);
    List<JsonNode> events = log.after(number, PATIENCE);
    ObjectNode answer = MAPPER.createObjectNode();
    answer.put("last", log.last());
    answer.putArray("events").addAll(events);
    json(context, answer);
  }

  private void picture(Context context) {
    visitor(context);
    transport.pictures().answer(context, context.pathParam("number"));
  }

  private void say(Context context) {
    ChatId visitor = visitor(context);
    String text = body(context).path("text").asText();
    if (text.isBlank() || text.length() > LONGEST) {
      context.status(413);
      return;
    }
    transport.open(visitor);
    transport.said(visitor, text);
    answer(
        Utterance.said(
            visitor, visitor.number(), language(context).code(), text, Visitors.roles(visitor)));
    context.status(204);
  }

  private void file(Context context) throws IOException {
    ChatId visitor = visitor(context);
    String name = String.valueOf(context.queryParam("name"));
    byte[] content = context.bodyInputStream().readNBytes(LARGEST + 1);
    if (content.length > LARGEST || name.length() > LONGEST_NAME) {
      context.status(413);
      return;
    }
    transport.open(visitor);
    transport.said(visitor, "📎 " + name);
    answer(
        Utterance.sent(
            visitor,
            visitor.number(),
            language(context).code(),
            new ChatFile(name, content),
            Visitors.roles(visitor)));
    context.status(204);
  }

  private void press(Context context) {
    ChatId visitor = visitor(context);
    JsonNode body = body(context);
    transport.open(visitor);
    answer(
        Utterance.pressed(
            visitor,
            visitor.number(),
            language(context).code(),
            body.path("press").asText(),
            body.path("message").asLong(),
            Visitors.roles(visitor)));
    context.status(204);
  }

  /** One thing at a time a visitor, so that answers come in order. */
  private void answer(Utterance utterance) {
    Object turn = turns.computeIfAbsent(utterance.chat(), key -> new Object());
    synchronized (turn) {
      conversation.hear(utterance).forEach(reply -> reply.through(courier, utterance.chat()));
    }
  }

  private ChatId visitor(Context context) {
    @Nullable ChatId visitor = visitors.find(context.cookie(COOKIE));
    if (visitor == null) {
      throw new ForbiddenResponse("no visitor");
    }
    return visitor;
  }

  private static JsonNode body(Context context) {
    try {
      return MAPPER.readTree(context.body());
    } catch (JsonProcessingException e) {
      return MAPPER.createObjectNode();
    }
  }

  private static Language language(Context context) {
    String stated = context.header("Accept-Language");
    Language first = Language.of(stated == null ? "en" : stated.split("[,;]")[0]);
    return Phrasebook.languages().contains(first) ? first : Language.ENGLISH;
  }

  private static void json(Context context, JsonNode node) {
    context
        .contentType("application/json; charset=utf-8")
        .result(node.toString().getBytes(StandardCharsets.UTF_8));
  }
}
