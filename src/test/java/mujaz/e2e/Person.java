package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import mujaz.bench.FakeBotApi;
import mujaz.bench.FakeBotApi.Sent;

/** Somebody who talks to the bot in a private chat, and reads what it answers. */
record Person(FakeBotApi telegram, long id, String language) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Says something; the answer has these words in it. */
  Sent say(String text, String answer) {
    int before = heard();
    telegram.say(id, language, text);
    return awaitAfter(before, answer);
  }

  /**
   * Presses a button; what comes, or what the pressed message turns into, has these words in it.
   */
  Sent press(Sent message, String press, String answer) {
    assertThat(message.presses()).contains(press);
    int before = heard();
    telegram.press(id, language, message.messageId(), press);
    return awaitAfter(before, answer);
  }

  /** Sends a file. */
  Sent send(String name, byte[] content, String answer) {
    return send(name, content, content.length, answer);
  }

  /** The same, of which that size is stated. */
  Sent send(String name, byte[] content, long stated, String answer) {
    telegram.files().put(name, content);
    ObjectNode message = message();
    message
        .putObject("document")
        .put("file_id", name)
        .put("file_unique_id", name)
        .put("file_name", name)
        .put("file_size", stated);
    return hand(message, answer);
  }

  /** Shares a place. */
  Sent share(double latitude, double longitude, String answer) {
    ObjectNode message = message();
    message.putObject("location").put("latitude", latitude).put("longitude", longitude);
    return hand(message, answer);
  }

  /** Says something in reply to a message of these words. */
  Sent reply(String to, String text, String answer) {
    ObjectNode message = message().put("text", text);
    message.set("reply_to_message", message().put("message_id", 9).put("text", to));
    return hand(message, answer);
  }

  private ObjectNode message() {
    ObjectNode message = MAPPER.createObjectNode().put("message_id", 1).put("date", 1_700_000_000);
    message
        .putObject("from")
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", "Reader")
        .put("language_code", language);
    message.putObject("chat").put("id", id).put("type", "private").put("first_name", "Reader");
    return message;
  }

  private Sent hand(ObjectNode message, String answer) {
    int before = heard();
    ObjectNode update = MAPPER.createObjectNode();
    update.set("message", message);
    telegram.hand(update);
    return awaitAfter(before, answer);
  }

  /** Presses the first button whose data begins so. */
  Sent pressFirst(Sent message, String prefix, String answer) {
    String press =
        message.presses().stream().filter(p -> p.startsWith(prefix)).findFirst().orElse(prefix);
    return press(message, press, answer);
  }

  int heard() {
    return telegram.messagesTo(id).size();
  }

  Sent awaitAfter(int before, String words) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(after(before))
                    .anySatisfy(sent -> assertThat(sent.html()).contains(words)));
    return after(before).stream()
        .filter(sent -> sent.html().contains(words))
        .reduce((first, next) -> next)
        .orElseThrow();
  }

  private List<Sent> after(int before) {
    List<Sent> all = telegram.messagesTo(id);
    return all.subList(before, all.size());
  }
}
