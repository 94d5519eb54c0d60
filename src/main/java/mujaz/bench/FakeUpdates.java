package mujaz.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What people do in the chats of the fake Bot API, handed out by long polling. Thread-safe. */
final class FakeUpdates {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Deque<ObjectNode> updates = new ArrayDeque<>();
  private long nextUpdate = 1_000;
  private boolean closed;
  private boolean again;
  private @Nullable ObjectNode last;

  /** A person says something in reply to a message. */
  synchronized long reply(long person, String languageCode, long messageId, String text) {
    ObjectNode message = message(person, languageCode);
    message.put("text", text);
    if (messageId != 0) {
      message.set("reply_to_message", message(person, languageCode).put("message_id", messageId));
    }
    ObjectNode update = MAPPER.createObjectNode();
    update.set("message", message);
    return hand(update);
  }

  /** A person presses a button of a message. */
  synchronized long press(long person, String languageCode, long messageId, String data) {
    ObjectNode message = message(person, languageCode);
    message.put("message_id", messageId);
    ObjectNode press = MAPPER.createObjectNode();
    press.put("id", "press" + nextUpdate).put("chat_instance", "1").put("data", data);
    press.set("from", message.get("from"));
    press.set("message", message);
    ObjectNode update = MAPPER.createObjectNode();
    update.set("callback_query", press);
    return hand(update);
  }

  /** Hands any update out, malformed ones too. */
  synchronized long hand(ObjectNode update) {
    update.put("update_id", nextUpdate);
    updates.add(update);
    last = update;
    notifyAll();
    return nextUpdate++;
  }

  /** Hands the last update out once more, under its old number, as Telegram does after a crash. */
  synchronized void handAgain() {
    again = true;
    notifyAll();
  }

  synchronized ArrayNode poll(long offset, int timeout) throws InterruptedException {
    updates.removeIf(update -> update.get("update_id").asLong() < offset);
    if (again && last != null) {
      again = false;
      return MAPPER.createArrayNode().add(last);
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeout);
    while (updates.isEmpty() && !closed && !again && System.nanoTime() < end) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
    }
    ArrayNode batch = MAPPER.createArrayNode();
    updates.forEach(batch::add);
    return batch;
  }

  private static ObjectNode message(long person, String languageCode) {
    ObjectNode message = MAPPER.createObjectNode();
    message.put("message_id", 1).put("date", 1_700_000_000);
    message
        .putObject("from")
        .put("id", person)
        .put("is_bot", false)
        .put("first_name", "Reader")
        .put("language_code", languageCode);
    message.putObject("chat").put("id", person).put("type", "private").put("first_name", "Reader");
    return message;
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
