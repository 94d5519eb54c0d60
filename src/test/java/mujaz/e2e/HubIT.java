package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedServer;
import mujaz.source.SourceKind;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed that names a hub is asked for less late: over real HTTP, with the whole program. */
class HubIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final FeedServer server = FeedServer.start("127.0.0.9");
  private Program program;
  private URI home;
  private Map<String, String> asked;

  @BeforeEach
  void start() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      home = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/");
    }
    program =
        new Program(
            Map.of(
                "MUJAZ_WEB_PORT", Integer.toString(home.getPort()),
                "MUJAZ_WEB_PUBLIC_URL", home.toString(),
                "MUJAZ_FETCH_ALLOWED_HOSTS", server.allowedHost()));
    server.on("/hub", FeedReply.status(202));
    server.on("/feed", FeedReply.ok("application/atom+xml", feed()));
    program
        .running
        .sources()
        .add("Pushed", server.at("/feed"), SourceKind.FEED, Language.UNKNOWN, null);
    await().atMost(PATIENCE).until(() -> !server.requests("/hub").isEmpty());
    assertThat(server.requests("/hub").get(0).method()).isEqualTo("POST");
    asked = form(server.requests("/hub").get(0).body());
  }

  @AfterEach
  void stop() {
    program.close();
    server.close();
  }

  private String feed() {
    return "<feed xmlns='http://www.w3.org/2005/Atom'><title>Pushed</title>"
        + "<link rel='hub' href='/hub'/><link rel='self' href='"
        + server.at("/feed")
        + "'/><entry><id>1</id><title>One</title><content>First.</content></entry></feed>";
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> verify(String mode, String topic) throws Exception {
    String query =
        "?hub.mode="
            + mode
            + "&hub.topic="
            + URLEncoder.encode(topic, StandardCharsets.UTF_8)
            + "&hub.challenge=%3Cb%3E42&hub.lease_seconds=864000";
    URI callback = URI.create(asked.get("hub.callback") + query);
    return http.send(
        HttpRequest.newBuilder(callback).build(), HttpResponse.BodyHandlers.ofString());
  }

  private int call(URI callback, String signedWith) throws Exception {
    byte[] body = "<feed/>".getBytes(StandardCharsets.UTF_8);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(signedWith.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    HttpRequest request =
        HttpRequest.newBuilder(callback)
            .header("X-Hub-Signature", "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Test
  void theHubIsAnsweredAndItsCallBringsAPollAtOnce() throws Exception {
    assertThat(asked)
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", server.at("/feed").toString());
    assertThat(verify("subscribe", "https://other.example/feed").statusCode()).isEqualTo(404);
    assertThat(verify("unsubscribe", asked.get("hub.topic")).statusCode()).isEqualTo(404);
    HttpResponse<String> agreed = verify("subscribe", asked.get("hub.topic"));
    assertThat(agreed.body()).isEqualTo("<b>42");
    assertThat(agreed.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(agreed.headers().firstValue("X-Content-Type-Options")).contains("nosniff");

    program.time.jumpTo(program.time.instant().plusSeconds(120));
    URI callback = URI.create(asked.get("hub.callback"));
    assertThat(call(home.resolve("hub/nobody"), "secret")).isEqualTo(404);
    String flood = "x".repeat((1 << 20) + 1);
    assertThat(new Web(home).post(callback.getPath(), flood).status()).isEqualTo(413);
    assertThat(call(callback, "a guess")).isEqualTo(202);
    await().during(Duration.ofSeconds(2)).until(() -> server.requests("/feed").size() == 1);
    assertThat(call(callback, asked.get("hub.secret"))).isEqualTo(202);
    await().atMost(PATIENCE).until(() -> server.requests("/feed").size() == 2);
    // A hub that calls all the time hurries nobody.
    assertThat(call(callback, asked.get("hub.secret"))).isEqualTo(202);
    await().during(Duration.ofSeconds(2)).until(() -> server.requests("/feed").size() == 2);
  }
}
