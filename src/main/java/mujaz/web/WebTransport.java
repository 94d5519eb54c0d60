package mujaz.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import mujaz.delivery.Attachment;
import mujaz.delivery.Block;
import mujaz.delivery.Button;
import mujaz.delivery.DeliveryResult;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import mujaz.delivery.Transport;
import mujaz.fetch.Fetcher;
import mujaz.subscription.ChatId;
import mujaz.text.Problem;

/**
 * Messages to the chat page: kept in memory, a log a visitor, which the page follows. The page
 * makes elements of the runs itself, so no markup is ever sent to it.
 */
public final class WebTransport implements Transport {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int UNITS = 4_096;
  private static final int ENTITIES = 90;

  private final ChatPictures pictures;
  private final Map<ChatId, VisitorLog> logs = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();

  public WebTransport(Fetcher fetcher) {
    this.pictures = new ChatPictures(fetcher);
  }

  ChatPictures pictures() {
    return pictures;
  }

  @Override
  public String name() {
    return ChatId.WEB;
  }

  /** As in Telegram, so that what fits here fits there. */
  @Override
  public boolean fits(Message message) {
    return message.plainText().length() <= UNITS && message.entities() <= ENTITIES;
  }

  @Override
  public DeliveryResult send(ChatId to, Message message) {
    return put(to, ids.incrementAndGet(), message);
  }

  @Override
  public DeliveryResult edit(ChatId chat, long messageId, Message message) {
    return put(chat, messageId, message);
  }

  /** In the log itself: pages may show data of their own, and few files are ever sent. */
  @Override
  public DeliveryResult attach(ChatId to, Attachment file, Message caption) {
    VisitorLog log = logs.get(to);
    if (log == null) {
      return new DeliveryResult.Unreachable(Problem.of("web.no-visitor"));
    }
    long id = ids.incrementAndGet();
    String data = Base64.getEncoder().encodeToString(file.content());
    ObjectNode event = event(id, caption);
    event
        .putObject("file")
        .put("name", file.name())
        .put("picture", file.isPicture())
        .put("data", "data:" + file.type() + ";base64," + data);
    log.add(event);
    return new DeliveryResult.Sent(id);
  }

  @Override
  public boolean answers() {
    return true;
  }

  /** The visitor's log, made where there is none. */
  VisitorLog open(ChatId chat) {
    return logs.computeIfAbsent(chat, key -> new VisitorLog());
  }

  /** What the visitor said, shown on their side. */
  void said(ChatId chat, String text) {
    ObjectNode event = MAPPER.createObjectNode();
    event.put("id", ids.incrementAndGet()).put("mine", true).put("text", text);
    open(chat).add(event);
  }

  void close() {
    logs.values().forEach(VisitorLog::close);
  }

  private DeliveryResult put(ChatId chat, long id, Message message) {
    VisitorLog log = logs.get(chat);
    if (log == null) {
      // A visitor of an earlier run: nobody is there to read it.
      return new DeliveryResult.Unreachable(Problem.of("web.no-visitor"));
    }
    ObjectNode event = event(id, message);
    URI picture = message.picture();
    if (picture != null) {
      event.put("picture", pictures.path(picture));
    }
    log.add(event);
    return new DeliveryResult.Sent(id);
  }

  private static ObjectNode event(long id, Message message) {
    ObjectNode event = MAPPER.createObjectNode();
    event.put("id", id).put("lang", message.language().code());
    event.put("dir", message.language().isRightToLeft() ? "rtl" : "ltr");
    ArrayNode blocks = event.putArray("blocks");
    for (Block block : message.blocks()) {
      ObjectNode shown = blocks.addObject();
      shown.put("quote", block.kind() == Block.Kind.FOLDED_QUOTE);
      ArrayNode runs = shown.putArray("runs");
      for (Run run : block.runs()) {
        ObjectNode one = runs.addObject().put("text", run.text());
        one.put("style", run.style().name().toLowerCase(java.util.Locale.ROOT));
        if (run.link() != null) {
          one.put("link", run.link().toString());
        }
      }
    }
    ArrayNode rows = event.putArray("buttons");
    message.buttons().forEach(row -> row.forEach(buttons(rows.addArray())));
    return event;
  }

  private static java.util.function.Consumer<Button> buttons(ArrayNode row) {
    return button -> {
      ObjectNode shown = row.addObject().put("label", button.label());
      shown.put("press", button.press());
      if (button.link() != null) {
        shown.put("link", button.link().toString());
      }
    };
  }
}
