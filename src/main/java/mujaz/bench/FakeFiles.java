package mujaz.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files that people send to the bot, handed out as Telegram hands them out. Thread-safe. */
public final class FakeFiles {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

  /** Somebody has sent this. */
  public void put(String id, byte[] content) {
    contents.put(id, content.clone());
  }

  /** The answer to {@code getFile}. */
  JsonNode answer(JsonNode asked) {
    String id = asked.path("file_id").asText();
    return MAPPER
        .createObjectNode()
        .put("file_id", id)
        .put("file_unique_id", id)
        .put("file_path", "documents/" + id);
  }

  void give(HttpExchange exchange, String path) throws IOException {
    byte[] content = contents.get(path.substring(path.lastIndexOf('/') + 1));
    exchange.sendResponseHeaders(
        content == null ? 404 : 200, content == null ? -1 : content.length);
    if (content != null) {
      exchange.getResponseBody().write(content);
    }
  }
}
