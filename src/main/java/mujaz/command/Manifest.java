package mujaz.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Saved responses: {@code {"file","url","headers"?}}, one a line, files below a root folder. */
final class Manifest {
  /** One saved response. A file that is missing is looked for with {@code .gz} at its end. */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  record Saved(String name, URI address, Map<String, List<String>> headers, byte[] body) {}

  /** What is done with one response. */
  interface Work {
    JsonNode on(Saved saved);
  }

  private Manifest() {}

  /** Does the work on every response, and writes one object by file name. */
  static void run(Path manifest, Path root, Path out, Work work) throws IOException {
    ObjectNode results = Jsonl.MAPPER.createObjectNode();
    for (String line : Files.readAllLines(manifest, StandardCharsets.UTF_8)) {
      if (line.isBlank()) {
        continue;
      }
      JsonNode row = Jsonl.MAPPER.readTree(line);
      String name = row.get("file").asText();
      results.set(name, result(row, name, root, work));
    }
    Files.write(out, Jsonl.MAPPER.writeValueAsString(results).getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode result(JsonNode row, String name, Path root, Work work) {
    try {
      Path file = root.resolve(name);
      Path packed = root.resolve(name + ".gz");
      byte[] body =
          Files.exists(file)
              ? Files.readAllBytes(file)
              : new java.util.zip.GZIPInputStream(Files.newInputStream(packed)).readAllBytes();
      URI address = URI.create(row.path("url").asText("http://localhost/").replace(" ", "%20"));
      return work.on(new Saved(name, address, headers(row.path("headers")), body));
    } catch (IOException | RuntimeException e) {
      return Jsonl.MAPPER.createObjectNode().put("error", String.valueOf(e));
    }
  }

  private static Map<String, List<String>> headers(JsonNode headers) {
    Map<String, List<String>> map = new HashMap<>();
    headers
        .properties()
        .forEach(
            header ->
                map.computeIfAbsent(
                        header.getKey().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue().asText()));
    return map;
  }
}
