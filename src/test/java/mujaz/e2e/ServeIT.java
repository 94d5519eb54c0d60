package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mujaz.bench.FakeBotApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar as a process of its own. */
class ServeIT {
  @TempDir private Path data;

  @Test
  void startsTellsItsHealthStopsOnSigtermAndStartsAgainOnTheSameFile() throws Exception {
    try (FakeBotApi telegram = FakeBotApi.start()) {
      for (int start = 0; start < 2; start++) {
        Process serve =
            run(
                Map.of(
                    "MUJAZ_TELEGRAM_TOKEN",
                    Program.TOKEN,
                    "MUJAZ_TELEGRAM_URL",
                    telegram.address().toString()),
                "serve");
        String health = ready(serve);
        assertThat(get(health)).contains("\"database\":\"ok\"");
        serve.destroy();
        assertThat(serve.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(serve.exitValue()).isEqualTo(143);
      }
      assertThat(telegram.methods()).contains("getupdates");
    }
  }

  @Test
  void wrongSettingsStopTheStartWithEveryFaultAndTheTokenIsNeverPrinted() throws Exception {
    Process serve =
        run(
            Map.of(
                "MUJAZ_TELEGRAM_TOKEN", Program.TOKEN,
                "MUJAZ_WEB_PORT", "http",
                "MUJAZ_FETCH_DEADLINE", "soon"),
            "serve");
    assertThat(serve.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(serve.exitValue()).isEqualTo(2);
    String said = new String(serve.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).contains("web.port: \"http\"", "fetch.deadline: \"soon\"");
    assertThat(said).doesNotContain(Program.TOKEN);
  }

  @Test
  void anUnreachableTelegramIsSaidWithoutTheTokenAndStopsNothing() throws Exception {
    Process serve =
        run(
            Map.of(
                "MUJAZ_TELEGRAM_TOKEN", Program.TOKEN, "MUJAZ_TELEGRAM_URL", "http://127.0.0.1:9"),
            "serve");
    BufferedReader lines = serve.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    boolean ready = false;
    boolean told = false;
    for (String line = lines.readLine();
        line != null && !(ready && told);
        line = lines.readLine()) {
      said.append(line).append('\n');
      ready |= line.contains("is ready");
      told |= line.contains("telegram.unreachable");
    }
    serve.destroy();
    assertThat(serve.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(ready && told).isTrue();
    assertThat(said.toString()).doesNotContain(Program.TOKEN);
  }

  @Test
  void commandsAskTheServiceThatHoldsTheFile() throws Exception {
    Path list = data.resolve("list.opml");
    Files.writeString(
        list, "<opml><body><outline text='Port' xmlUrl='http://127.0.0.1:9/feed'/></body></opml>");
    Process serve = run(Map.of(), "serve");
    ready(serve);
    assertThat(output(run(Map.of(), "sources", "import", list.toString()))).contains("new    Port");
    Path backup = data.resolve("backup.zip");
    assertThat(output(run(Map.of(), "backup", backup.toString()))).contains("sources", "1 rows");
    assertThat(output(run(Map.of(), "check", "--database"))).contains("asked", "subscribers");
    Path secret = data.resolve("data").resolve("admin-port");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    String port = Files.readAllLines(secret).get(0);
    assertThat(status("http://127.0.0.1:" + port + "/backup")).isEqualTo(403);
    assertThat(output(run(Map.of(), "restore", backup.toString()))).contains("is running");
    serve.destroy();
    assertThat(serve.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(secret).doesNotExist();

    String other = "jdbc:h2:file:" + data.resolve("other");
    assertThat(output(run(Map.of("MUJAZ_DATABASE_URL", other), "restore", backup.toString())))
        .contains("restored and verified");
    String third = "jdbc:h2:file:" + data.resolve("third");
    assertThat(output(run(Map.of("MUJAZ_DATABASE_URL", other), "move", "--to", third)))
        .contains("copied and verified");
    assertThat(output(run(Map.of("MUJAZ_DATABASE_URL", third), "check", "--database")))
        .contains("subscribers")
        .doesNotContain("FAULT");
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static int status(String address) throws IOException {
    return ((HttpURLConnection) URI.create(address).toURL().openConnection()).getResponseCode();
  }

  private Process run(Map<String, String> environment, String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            System.getProperty("mujaz.jar"));
    builder.command().addAll(List.of(command));
    builder.directory(data.toFile());
    builder.environment().put("MUJAZ_WEB_PORT", "0");
    builder.environment().put("MUJAZ_SOURCES_FILE", "");
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }

  private static String ready(Process serve) throws IOException {
    BufferedReader lines = serve.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains("health at ")) {
        return line.substring(line.indexOf("http"));
      }
    }
    throw new IllegalStateException("it ended without being ready");
  }

  private static String get(String address) throws IOException {
    HttpURLConnection health = (HttpURLConnection) URI.create(address).toURL().openConnection();
    InputStream body =
        health.getResponseCode() < 400 ? health.getInputStream() : health.getErrorStream();
    return new String(body.readAllBytes(), StandardCharsets.UTF_8);
  }
}
