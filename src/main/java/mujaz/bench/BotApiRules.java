package mujaz.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.bench.FakeBotApi.Fault;
import org.jspecify.annotations.Nullable;

/** What Telegram refuses in a message, with its own words. */
final class BotApiRules {
  private static final int UNITS = 4_096;
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z-]+)([^>]*)>");
  private static final List<String> TAGS =
      List.of(
          "a",
          "b",
          "strong",
          "i",
          "em",
          "u",
          "ins",
          "s",
          "strike",
          "del",
          "pre",
          "code",
          "blockquote",
          "tg-spoiler");

  private BotApiRules() {}

  /** The refusal of a message; null where it is accepted. */
  static @Nullable Fault refusal(JsonNode body) {
    String html = body.path("text").asText();
    String tags = tags(html);
    if (!tags.isEmpty()) {
      return bad("can't parse entities: " + tags);
    }
    String plain =
        TAG.matcher(html)
            .replaceAll("")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "'")
            .replace("&amp;", "&");
    if (plain.isBlank()) {
      return bad("message text is empty");
    } else if (plain.length() > UNITS) {
      return bad("message is too long");
    }
    for (JsonNode row : body.path("reply_markup").path("inline_keyboard")) {
      for (JsonNode button : row) {
        int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > 64 || (bytes == 0 && !button.has("url"))) {
          return bad("BUTTON_DATA_INVALID");
        }
      }
    }
    return null;
  }

  private static String tags(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher matcher = TAG.matcher(html);
    int count = 0;
    while (matcher.find()) {
      String name = matcher.group(2);
      if (!TAGS.contains(name)) {
        return "Unsupported start tag \\\"" + name + "\\\" at byte offset " + matcher.start();
      } else if (matcher.group(1).isEmpty()) {
        open.push(name);
        count++;
      } else if (open.isEmpty() || !open.pop().equals(name)) {
        return "Unmatched end tag at byte offset " + matcher.start();
      }
    }
    if (html.replaceAll("<[^>]*>", "").contains("<")) {
      return "Unclosed start tag";
    }
    return open.isEmpty() ? count > 100 ? "too many entities" : "" : "Can't find end tag";
  }

  private static Fault bad(String description) {
    return Fault.refusal(400, "Bad Request: " + description, "");
  }
}
