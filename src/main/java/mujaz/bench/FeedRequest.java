package mujaz.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link FeedServer} was asked.
 *
 * @param target path and query as they came
 * @param headers by lower-case name
 * @param body empty for none
 */
public record FeedRequest(
    String method, String target, Map<String, List<String>> headers, String body) {
  private static final int LONGEST_LINE = 64 << 10;

  public FeedRequest {
    headers = Map.copyOf(headers);
  }

  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** Null where the conversation is over. */
  static @Nullable FeedRequest read(InputStream in) throws IOException {
    String[] start = line(in).split(" ", 3);
    if (start.length < 3) {
      return null;
    }
    Map<String, List<String>> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT),
              name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", List.of("0")).get(0));
    String body = new String(in.readNBytes(Math.min(length, 1 << 20)), StandardCharsets.UTF_8);
    return new FeedRequest(start[0], start[1], headers, body);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
      if (line.length() > LONGEST_LINE) {
        throw new IOException("a line that is too long");
      }
    }
    return new String(
        line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
