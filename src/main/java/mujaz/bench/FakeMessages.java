package mujaz.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import mujaz.bench.FakeBotApi.Sent;

/** Reads what a bot asks to be sent or edited. */
final class FakeMessages {
  private FakeMessages() {}

  /** The topic of a group that it is for; 0 for none. */
  static long topic(JsonNode asked) {
    return asked.path("message_thread_id").asLong();
  }

  static Sent of(JsonNode asked, long id, boolean edit) {
    List<String> presses = new ArrayList<>();
    for (JsonNode row : asked.path("reply_markup").path("inline_keyboard")) {
      row.forEach(button -> presses.add(button.path("callback_data").asText("")));
    }
    return new Sent(
        asked.path("chat_id").asLong(),
        id,
        asked.path("text").asText(),
        presses,
        edit,
        asked.path("reply_parameters").path("message_id").asLong(),
        topic(asked),
        picture(asked.path("link_preview_options")));
  }

  private static String picture(JsonNode preview) {
    return preview.path("show_above_text").asBoolean() ? preview.path("url").asText() : "";
  }
}
