package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mujaz.Settings;
import mujaz.bench.FakeBotApi.Fault;
import mujaz.summary.model.FakeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Token, keys and codes are in no log (at any level of ours, at INFO of the libraries'), exception,
 * metric or page, whatever goes wrong.
 */
class SecretsIT {
  private static final String KEY = "sk-keyOfTheTestModel-0123456789";
  private static final String HOOK = "hookSecretOfTheTest_0123456789";
  private static final String PASSWORD = "passwordOfTheTestDatabase0123";

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("mujaz");
  private final Level before = root.getLevel();
  private final Level oursBefore = ours.getLevel();
  private final Heard heard = new Heard();

  /** Every line with its whole stack. */
  private static final class Heard extends AppenderBase<ILoggingEvent> {
    final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      String line = event.getLoggerName() + " " + event.getFormattedMessage();
      lines.add(
          event.getThrowableProxy() == null
              ? line
              : line + "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
  }

  @BeforeEach
  void listen() {
    heard.setContext(root.getLoggerContext());
    heard.start();
    root.addAppender(heard);
    root.setLevel(Level.INFO);
    ours.setLevel(Level.TRACE);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(heard);
    root.setLevel(before);
    ours.setLevel(oursBefore);
  }

  @Test
  void noSecretIsInAnyLogMetricOrPageHoweverTelegramAndTheModelFail() {
    List<String> shown = new ArrayList<>();
    List<String> secrets = new ArrayList<>(List.of(Program.TOKEN, KEY, HOOK, PASSWORD));
    try (FakeModel model = new FakeModel()) {
      for (int i = 0; i < 3; i++) {
        model.sends(500, "no: " + KEY).sends(401, "wrong key " + KEY).sends(200, "{" + KEY);
      }
      try (Program program = new Program(environment(model))) {
        secrets.add(invited(program));
        for (Fault fault : faults()) {
          program.telegram.failNext(fault);
          program.telegram.say(Program.ADMIN, "en", "/help");
        }
        program.follow(0);
        await().atMost(Duration.ofSeconds(60)).until(() -> program.polled(1));
        await().atMost(Duration.ofSeconds(60)).until(() -> model.keys().size() > 1);
        for (Fault fault : faults().subList(0, 3)) {
          program.telegram.failNext("getupdates", fault);
        }
        program.telegram.say(Program.ADMIN, "en", "/help");
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> heard.lines.stream().anyMatch(line -> line.contains("no updates")));
        Web web = new Web(program.running.address());
        for (String page : List.of("/metrics", "/healthz", "/readyz", "/nowhere", "/s/1", "/s/x")) {
          Web.Answer answer = web.get(page);
          shown.add(page + " " + answer.head() + answer.body());
        }
      }
    }
    assertThat(heard.lines).anyMatch(line -> line.contains("no updates"));
    assertThat(heard.lines).anyMatch(line -> line.contains("polled source"));
    shown.addAll(heard.lines);
    assertThat(shown)
        .allSatisfy(line -> assertThat(line).doesNotContain(secrets.toArray(String[]::new)));
  }

  @Test
  void noSecretIsInSettingsThatAreShownOrRefused() {
    String proxy = "passwordOfTheProxy0123";
    Map<String, String> right = new HashMap<>();
    right.put("MUJAZ_FETCH_PROXIES", "home=socks5://me:" + proxy + "@127.0.0.1:1080");
    right.putAll(
        Map.of(
            "MUJAZ_TELEGRAM_TOKEN",
            Program.TOKEN,
            "MUJAZ_TELEGRAM_MODE",
            "webhook",
            "MUJAZ_TELEGRAM_WEBHOOK_URL",
            "https://x.example/telegram",
            "MUJAZ_TELEGRAM_WEBHOOK_SECRET",
            HOOK,
            "MUJAZ_SUMMARY_MODEL_URL",
            "http://127.0.0.1:9/v1",
            "MUJAZ_SUMMARY_MODEL_NAME",
            "little",
            "MUJAZ_SUMMARY_MODEL_KEY",
            KEY,
            "MUJAZ_DATABASE_PASSWORD",
            PASSWORD,
            "MUJAZ_DATABASE_URL",
            "jdbc:postgresql://h/mujaz?password=" + PASSWORD));
    String[] secrets = {Program.TOKEN, KEY, HOOK, PASSWORD, proxy};
    assertThat(Settings.print(null, right)).hasSizeGreaterThan(20);
    assertThat(String.join("\n", Settings.print(null, right))).doesNotContain(secrets);
    Settings read = Settings.read(null, right);
    assertThat(read.secrets()).containsExactlyInAnyOrder(secrets);
    assertThat(read.toString()).doesNotContain(secrets);
    Map<String, String> wrong =
        Map.of(
            "MUJAZ_TELEGRAM_TOKEN", Program.TOKEN + "!",
            "MUJAZ_SUMMARY_MODEL_URL", "http://127.0.0.1:9/v1",
            "MUJAZ_SUMMARY_MODEL_KEY", KEY + "\u00e9",
            "MUJAZ_TELEGRAM_MODE", "webhook",
            "MUJAZ_TELEGRAM_WEBHOOK_SECRET", HOOK + "!");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Settings.read(null, wrong)))
        .isInstanceOf(Settings.Wrong.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(secrets));
  }

  private static String invited(Program program) {
    program.telegram.say(Program.ADMIN, "en", "/invite 1 2");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                program.telegram.messagesTo(Program.ADMIN).stream()
                    .anyMatch(sent -> sent.html().contains("/start invite_")));
    String code =
        program.telegram.messagesTo(Program.ADMIN).stream()
            .flatMap(sent -> sent.html().lines())
            .filter(line -> line.startsWith("/start invite_"))
            .map(line -> line.substring("/start invite_".length()).strip())
            .findFirst()
            .orElseThrow();
    program.telegram.say(66, "en", "/start invite_" + code);
    program.telegram.say(67, "en", "/start invite_" + code);
    await().atMost(Duration.ofSeconds(60)).until(() -> !program.telegram.messagesTo(67).isEmpty());
    program.telegram.failNext(Fault.silence());
    program.telegram.say(68, "en", "/start invite_" + code);
    return code;
  }

  private static Map<String, String> environment(FakeModel model) {
    return Map.of(
        "MUJAZ_SUMMARY_MODEL_URL",
        model.settings(0).url(),
        "MUJAZ_SUMMARY_MODEL_KEY",
        KEY,
        "MUJAZ_SUMMARY_MODEL_NAME",
        "little",
        "MUJAZ_DATABASE_PASSWORD",
        PASSWORD,
        "MUJAZ_ACCESS",
        "invite",
        "MUJAZ_TELEGRAM_WEBHOOK_SECRET",
        HOOK);
  }

  /** What comes back repeats the address that was asked, as some proxies do. */
  private static List<Fault> faults() {
    String echo = "cannot POST /bot" + Program.TOKEN + "/sendMessage";
    return List.of(
        Fault.silence(),
        new Fault(502, "<html>" + echo + "</html>"),
        new Fault(200, echo),
        Fault.refusal(400, echo, ""),
        Fault.refusal(403, "Forbidden: " + echo, ""),
        Fault.refusal(429, echo, "\"retry_after\":1"),
        Fault.refusal(500, echo, ""));
  }
}
