package mujaz.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@link FeedServer} was asked.
 *
 * @param target path and query as they came
 * @param headers by lower-case name
 */
public record FeedRequest(String method, String target, Map<String, List<String>> headers) {
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
}
