package mujaz.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class LogsTest {
  private static final String SECRET = "123456:AAHtoken_of-a/\"test";
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSecretIsInNoLineWhoeverSaysItAndHoweverDeep(boolean json) throws Exception {
    Throwable deep = new IllegalStateException("POST /bot" + SECRET + "/getMe");
    String line = line(json, "asked " + SECRET, new RuntimeException("outer", deep));
    assertThat(line).contains("asked ***").doesNotContain(SECRET, "AAHtoken");
    if (!json) {
      assertThat(line).contains("POST /bot***/getMe");
    } else {
      JsonNode read = read(line);
      assertThat(read.path("level").asText()).isEqualTo("WARN");
      assertThat(read.path("formattedMessage").asText()).isEqualTo("asked ***");
      assertThat(read.path("throwable").path("cause").path("message").asText())
          .contains("/bot***/");
      assertThat(line.strip()).doesNotContain("\n");
    }
  }

  private static JsonNode read(String line) throws JsonProcessingException {
    return new ObjectMapper().readTree(line);
  }

  private String line(boolean json, String message, Throwable thrown) {
    Masking encoder = new Masking(Logs.encoder(context, json), List.of(SECRET, ""));
    var logger = context.getLogger("mujaz.Test");
    LoggingEvent event = new LoggingEvent("x", logger, Level.WARN, message, thrown, null);
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }
}
