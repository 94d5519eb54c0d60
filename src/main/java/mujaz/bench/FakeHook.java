package mujaz.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Where the bot wants its updates brought to. Thread-safe. */
final class FakeHook {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private @Nullable JsonNode told;

  /** The answer to whoever sets it; null sets none. */
  synchronized JsonNode set(@Nullable JsonNode where) {
    told = where;
    return MAPPER.getNodeFactory().booleanNode(true);
  }

  synchronized @Nullable JsonNode told() {
    return told;
  }

  synchronized JsonNode info() {
    return MAPPER
        .createObjectNode()
        .put("url", told == null ? "" : told.path("url").asText())
        .put("has_custom_certificate", false)
        .put("pending_update_count", 0);
  }
}
