package mujaz.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Batch input and output: one JSON object a line, UTF-8, answers in the order of the questions. A
 * line that cannot be read or answered gives {@code {"id":…,"error":"…"}}, and the rest goes on.
 */
final class Jsonl {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private Jsonl() {}

  /** Answers each line of a stream as it comes. */
  static void each(InputStream in, PrintStream out, Function<JsonNode, ObjectNode> answer)
      throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        write(out, answered(line, answer));
      }
    }
    out.flush();
  }

  static void write(PrintStream out, JsonNode row) throws IOException {
    out.write((MAPPER.writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static ObjectNode error(JsonNode id, String why) {
    ObjectNode row = MAPPER.createObjectNode();
    row.set("id", id);
    row.put("error", why);
    return row;
  }

  /** A text field; empty where it is missing or null. */
  static String text(JsonNode row, String field) {
    return row.hasNonNull(field) ? row.get(field).asText() : "";
  }

  private static ObjectNode answered(String line, Function<JsonNode, ObjectNode> answer) {
    JsonNode id = MAPPER.nullNode();
    try {
      JsonNode row = MAPPER.readTree(line);
      if (!row.isObject()) {
        return error(id, "not a JSON object");
      }
      id = row.hasNonNull("id") ? row.get("id") : id;
      return answer.apply(row);
    } catch (JsonProcessingException e) {
      return error(id, "not JSON: " + e.getOriginalMessage());
    } catch (RuntimeException e) {
      return error(id, String.valueOf(e.getMessage()));
    }
  }
}
