package mujaz.summary.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * One request to an OpenAI-compatible chat interface, within bounds of time and size. Only the
 * fields that every such server knows are sent. Thread-safe.
 */
public final class ModelEndpoint {
  /** One turn of a conversation. */
  record Turn(String role, String text) {
    static Turn system(String text) {
      return new Turn("system", text);
    }

    static Turn user(String text) {
      return new Turn("user", text);
    }

    static Turn assistant(String text) {
      return new Turn("assistant", text);
    }
  }

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final long LARGEST = 256 << 10;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final MediaType JSON = MediaType.get("application/json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final OkHttpClient http;
  private final ModelSettings settings;

  /**
   * @param patience how long one request may take
   */
  public ModelEndpoint(OkHttpClient shared, ModelSettings settings, Duration patience) {
    this.http =
        shared
            .newBuilder()
            .connectTimeout(CONNECT)
            .readTimeout(patience)
            .callTimeout(patience)
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
    this.settings = settings;
  }

  /** Whether there is one that answers at all; costs a few tokens. */
  public static Outcome tryOnce(ModelSettings settings, Duration patience) {
    OkHttpClient http = new OkHttpClient();
    try {
      return new ModelEndpoint(http, settings, patience)
          .ask(List.of(Turn.user("Answer with the one word: yes")))
          .outcome();
    } finally {
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }

  /** Blocks until the answer or the end of patience. */
  ModelAnswer ask(List<Turn> turns) {
    ObjectNode question = MAPPER.createObjectNode().put("model", settings.name());
    var messages = question.putArray("messages");
    long letters = 0;
    for (Turn turn : turns) {
      messages.addObject().put("role", turn.role()).put("content", turn.text());
      letters += turn.text().length();
    }
    Request.Builder request =
        new Request.Builder()
            .url(settings.url().replaceFirst("/+$", "") + "/chat/completions")
            .post(RequestBody.create(question.toString(), JSON));
    if (!settings.key().isEmpty()) {
      request.header("Authorization", "Bearer " + settings.key());
    }
    long guess = letters / 3 + 1;
    try (Response response = http.newCall(request.build()).execute()) {
      return answer(response, guess);
    } catch (InterruptedIOException e) {
      return ModelAnswer.failed(Outcome.TOO_SLOW, guess);
    } catch (IOException e) {
      return ModelAnswer.failed(Outcome.UNREACHABLE, 0);
    }
  }

  private static ModelAnswer answer(Response response, long guess) throws IOException {
    int code = response.code();
    if (code == 429) {
      return new ModelAnswer(Outcome.BUSY, "", 0, pause(response));
    }
    if (code >= 500) {
      return new ModelAnswer(Outcome.BROKEN, "", 0, pause(response));
    }
    if (code != 200) {
      return ModelAnswer.failed(Outcome.REFUSED, 0);
    }
    String text = text(response.body());
    try {
      JsonNode body = MAPPER.readTree(text);
      long stated = body.path("usage").path("total_tokens").asLong(0);
      long tokens = stated > 0 ? stated : guess + text.length() / 3;
      JsonNode message = body.path("choices").path(0).path("message");
      if (message.hasNonNull("refusal") && !message.get("refusal").asText().isEmpty()) {
        return ModelAnswer.failed(Outcome.REFUSED, tokens);
      }
      String said = message.path("content").asText("");
      return said.isBlank()
          ? ModelAnswer.failed(Outcome.UNREADABLE, tokens)
          : ModelAnswer.said(said, tokens);
    } catch (JsonProcessingException e) {
      return ModelAnswer.failed(Outcome.UNREADABLE, guess);
    }
  }

  /** As much as an answer can have; what is longer is no JSON then. */
  private static String text(ResponseBody body) throws IOException {
    Buffer read = new Buffer();
    while (read.size() < LARGEST && body.source().read(read, LARGEST - read.size()) >= 0) {
      // Reads on.
    }
    return read.readUtf8();
  }

  private static @Nullable Duration pause(Response response) {
    String after = String.valueOf(response.header("Retry-After"));
    if (!after.matches("\\d{1,6}")) {
      return null;
    }
    Duration stated = Duration.ofSeconds(Long.parseLong(after));
    return stated.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : stated;
  }
}
