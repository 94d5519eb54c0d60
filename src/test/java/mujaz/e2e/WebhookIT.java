package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import mujaz.Running;
import mujaz.Settings;
import mujaz.Wiring;
import mujaz.bench.FakeBotApi;
import mujaz.bench.FakeBotApi.Fault;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.testkit.MovableTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates that Telegram brings to the web port. */
class WebhookIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SECRET = "a_secret-of-the-test";
  private static final Map<String, String> WEBHOOK =
      Map.of(
          "MUJAZ_TELEGRAM_MODE", "webhook",
          "MUJAZ_TELEGRAM_WEBHOOK_URL", "http://bot.example/telegram",
          "MUJAZ_TELEGRAM_WEBHOOK_SECRET", SECRET);

  @Test
  void telegramIsToldAddressAndSecretAndItsUpdatesAreAnsweredOnce() throws IOException {
    try (Program program = new Program(WEBHOOK)) {
      JsonNode told = awaitHook(program.telegram);
      assertThat(told.path("url").asText()).isEqualTo("http://bot.example/telegram");
      assertThat(told.path("secret_token").asText()).isEqualTo(SECRET);
      assertThat(program.telegram.methods()).doesNotContain("getupdates", "deletewebhook");
      URI health = program.running.address().resolve("healthz");
      await().atMost(PATIENCE).until(() -> text(health).contains("\"telegram\":\"ok\""));

      assertThat(post(program.running.address(), SECRET, said(1, 42, "/help"))).isEqualTo(200);
      assertThat(post(program.running.address(), SECRET, said(1, 42, "/help"))).isEqualTo(200);
      assertThat(post(program.running.address(), SECRET, said(2, 42, "/language"))).isEqualTo(200);
      await().atMost(PATIENCE).until(() -> program.telegram.messagesTo(42).size() == 2);
      assertThat(program.telegram.messagesTo(42).get(1).html()).contains("Which language");
    }
  }

  @Test
  void whatIsNotTelegramsIsRefusedAndChangesNothing() throws IOException {
    String url = "jdbc:h2:mem:refused;DB_CLOSE_DELAY=-1";
    Map<String, String> settings = new HashMap<>(WEBHOOK);
    settings.put("MUJAZ_DATABASE_URL", url);
    try (Program program = new Program(settings);
        Database database = Database.open(new DatabaseSettings(url, "mujaz", ""))) {
      URI web = program.running.address();
      for (String secret : List.of("", "a_secret-of-the-tesu", SECRET + "x", "a")) {
        assertThat(post(web, secret, said(1, 42, "/help"))).as(secret).isEqualTo(401);
      }
      assertThat(post(web, SECRET, said(1, 42, "x".repeat(1 << 20)))).isEqualTo(413);
      assertThat(post(web, SECRET, "no json")).isEqualTo(400);
      assertThat(post(web, SECRET, "{}")).isEqualTo(400);
      assertThat(post(web, SECRET, "")).isEqualTo(400);
      int kept =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery("select count(*) from updates")
                          .mapTo(Integer.class)
                          .one());
      assertThat(kept).isZero();
      assertThat(program.telegram.messages()).isEmpty();
    }
  }

  @Test
  void telegramIsAnsweredQuicklyWhileTheAnswersAreSlow(@TempDir Path folder) throws IOException {
    Map<String, String> settings = new HashMap<>(WEBHOOK);
    settings.put("MUJAZ_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("durable"));
    try (Program program = new Program(settings)) {
      URI web = program.running.address();
      post(web, SECRET, said(1, 40, "/help"));
      IntStream.range(0, 30).forEach(i -> program.telegram.failNext("sendmessage", Fault.hang()));
      long[] took = new long[30];
      for (int i = 0; i < took.length; i++) {
        String update = said(10 + i, 42 + i, "/help");
        long start = System.nanoTime();
        assertThat(post(web, SECRET, update)).isEqualTo(200);
        took[i] = (System.nanoTime() - start) / 1_000_000;
      }
      java.util.Arrays.sort(took);
      System.out.printf("webhook answered: median=%d ms worst=%d ms%n", took[15], took[29]);
      // A hang guard: ten times the bar.
      assertThat(took[29]).isLessThan(500);
    }
  }

  @Test
  void whatWasTakenIsAnsweredAfterAKill(@TempDir Path folder) throws Exception {
    try (FakeBotApi telegram = FakeBotApi.start()) {
      Map<String, String> environment = new HashMap<>(WEBHOOK);
      environment.put("MUJAZ_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("killed"));
      environment.put("MUJAZ_DATA", folder.toString());
      environment.put("MUJAZ_TELEGRAM_TOKEN", Program.TOKEN);
      environment.put("MUJAZ_TELEGRAM_URL", telegram.address().toString());
      environment.put("MUJAZ_SOURCES_FILE", "");
      environment.put("MUJAZ_WEB_PORT", "0");
      telegram.failNext("sendmessage", Fault.hang());
      Process serve = serve(environment);
      URI web = ready(serve);
      post(web, SECRET, said(1, 42, "/help"));
      await().atMost(PATIENCE).until(() -> telegram.methods().contains("sendmessage"));
      // Behind the answer that hangs these wait, taken and not begun.
      assertThat(post(web, SECRET, said(2, 42, "/language"))).isEqualTo(200);
      assertThat(post(web, SECRET, said(3, 42, "/topics"))).isEqualTo(200);
      serve.destroyForcibly().waitFor();
      assertThat(telegram.messages()).isEmpty();

      environment.put("MUJAZ_TELEGRAM_MODE", "polling");
      try (Running again = Wiring.start(Settings.read(null, environment), new MovableTime())) {
        assertThat(again.sources().all()).isEmpty();
        await().atMost(PATIENCE).until(() -> telegram.messagesTo(42).size() == 2);
        assertThat(telegram.messagesTo(42).get(0).html()).contains("Which language");
        await().atMost(PATIENCE).until(() -> telegram.webhook() == null);
      }
      assertThat(telegram.messagesTo(42)).hasSize(2);
    }
  }

  private static String text(URI page) throws IOException {
    HttpURLConnection asked = (HttpURLConnection) page.toURL().openConnection();
    try (InputStream body =
        asked.getResponseCode() < 400 ? asked.getInputStream() : asked.getErrorStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode awaitHook(FakeBotApi telegram) {
    await().atMost(PATIENCE).until(() -> telegram.webhook() != null);
    return Objects.requireNonNull(telegram.webhook());
  }

  private static String said(long update, long chat, String text) {
    return """
        {"update_id":%d,"message":{"message_id":1,"date":1700000000,"text":"%s",
        "from":{"id":%d,"is_bot":false,"first_name":"R","language_code":"en"},
        "chat":{"id":%d,"type":"private","first_name":"R"}}}"""
        .formatted(update, text, chat, chat);
  }

  /** As a proxy passes it on, under the name that Telegram called. */
  private static int post(URI web, String secret, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /telegram HTTP/1.1\r\nHost: bot.example\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nContent-Length: "
            + bytes.length
            + (secret.isEmpty() ? "" : "\r\nX-Telegram-Bot-Api-Secret-Token: " + secret)
            + "\r\n\r\n";
    try (Socket socket = new Socket(web.getHost(), web.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(bytes);
      out.flush();
      InputStream in = socket.getInputStream();
      String status = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
      return Integer.parseInt(status.substring(9));
    }
  }

  private static Process serve(Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "mujaz.Mujaz",
            "serve");
    builder.environment().putAll(environment);
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static URI ready(Process serve) throws IOException {
    var lines = serve.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains("health at ")) {
        return URI.create(line.substring(line.indexOf("http")));
      }
    }
    throw new IllegalStateException("it ended without being ready");
  }
}
