package mujaz.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is who for the fake Bot API: the bot, and who administers its groups. Thread-safe. */
public final class FakePeople {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String NAME = "mujaz_bot";

  private final Set<Long> administrators = ConcurrentHashMap.newKeySet();
  private final Set<Long> deleted = ConcurrentHashMap.newKeySet();

  static ObjectNode bot() {
    return user(1).put("is_bot", true).put("username", NAME);
  }

  private static ObjectNode user(long id) {
    return MAPPER.createObjectNode().put("id", id).put("is_bot", false).put("first_name", "Mujaz");
  }

  /** From now on this person administers every group, or does not any more. */
  public void administers(long person, boolean office) {
    if (office) {
      administrators.add(person);
    } else {
      administrators.remove(person);
    }
  }

  ObjectNode member(JsonNode asked) {
    long person = asked.path("user_id").asLong();
    ObjectNode member = MAPPER.createObjectNode();
    member.put("status", administrators.contains(person) ? "administrator" : "member");
    member.set("user", user(person));
    return member;
  }

  /** Words in a group or a channel, as Telegram hands them out. */
  public static ObjectNode inGroup(long group, long person, String text) {
    ObjectNode update = MAPPER.createObjectNode();
    ObjectNode message = update.putObject("message");
    message.put("message_id", 5).put("date", 1_700_000_000).put("text", text);
    message.set("from", user(person).put("language_code", "en"));
    message.putObject("chat").put("id", group).put("type", "supergroup").put("title", "News");
    return update;
  }

  /** A button pressed in a group. */
  public static ObjectNode pressInGroup(long group, long person, long messageId, String data) {
    ObjectNode update = MAPPER.createObjectNode();
    ObjectNode query = update.putObject("callback_query");
    query.put("id", "9" + messageId).put("chat_instance", "1").put("data", data);
    query.set("from", user(person).put("language_code", "en"));
    ObjectNode message = query.putObject("message");
    message.put("message_id", messageId).put("date", 1_700_000_000).put("text", "panel");
    message.putObject("chat").put("id", group).put("type", "supergroup").put("title", "News");
    return update;
  }

  /** The same, under a channel's post. */
  public static ObjectNode inChannel(ObjectNode update) {
    ObjectNode chat = (ObjectNode) update.get("callback_query").get("message").get("chat");
    chat.put("type", "channel");
    return update;
  }

  /** The same, in one of the group's topics. */
  public static ObjectNode inTopic(ObjectNode update, long topic) {
    ObjectNode query = (ObjectNode) update.get("callback_query");
    ObjectNode message = (ObjectNode) (query == null ? update : query).get("message");
    message.put("message_thread_id", topic).put("is_topic_message", true);
    return update;
  }

  /** Somebody deletes a topic. */
  public void delete(long topic) {
    deleted.add(topic);
  }

  boolean hasDeleted(long topic) {
    return deleted.contains(topic);
  }

  /** The bot came into a group, or was taken out, by a person. */
  public static ObjectNode place(long group, long person, String before, String after) {
    ObjectNode update = MAPPER.createObjectNode();
    ObjectNode place = update.putObject("my_chat_member");
    place.put("date", 1_700_000_000);
    place.putObject("chat").put("id", group).put("type", "supergroup").put("title", "News");
    place.set("from", user(person).put("language_code", "en"));
    place.putObject("old_chat_member").put("status", before).set("user", bot());
    place.putObject("new_chat_member").put("status", after).set("user", bot());
    return update;
  }
}
