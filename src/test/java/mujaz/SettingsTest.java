package mujaz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import mujaz.summary.model.ModelSettings;
import mujaz.telegram.TelegramSettings;
import mujaz.telegram.WebhookSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final Path SHIPPED = Path.of("config", "mujaz.yaml");

  @TempDir private Path folder;

  @Test
  void theShippedFileNamesEveryKeyWithItsDefault() {
    SettingValues shipped = SettingValues.read(SHIPPED, Map.of());
    assertThat(shipped.faults()).isEmpty();
    for (SettingKey key : SettingKey.ALL) {
      assertThat(shipped.origin(key.name())).as(key.name()).isEqualTo("mujaz.yaml");
      assertThat(shipped.text(key.name())).as(key.name()).isEqualTo(key.standard());
    }
    String stated = "mujaz.yaml";
    assertThat(Settings.read(SHIPPED, Map.of()).toString().replace(stated, "default"))
        .isEqualTo(Settings.read(null, Map.of()).toString());
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    Path file = write("fetch:\n  deadline: 90s\n  max-size: 2MiB\nadmins: [7, 8]\n");
    Settings settings = Settings.read(file, Map.of("MUJAZ_FETCH_DEADLINE", "30s"));
    assertThat(settings.fetch().deadline()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.fetch().maxSize()).isEqualTo(2 << 20);
    assertThat(settings.telegram().admins()).containsExactlyInAnyOrder(7L, 8L);
  }

  @Test
  void everyFaultIsToldAtOnceInPlainWords() throws IOException {
    Path file =
        write(
            """
            fetch:
              deadline: soon
              max-sise: 2MiB
            web:
              port: 99999
            telegram:
              url: https://api.telegram.org/bot
              mode: webhook
            admins: [owner]
            """);
    assertThatThrownBy(() -> Settings.read(file, Map.of("MUJAZ_LOG_FORMAT", "xml")))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("fetch.deadline: \"soon\" (from mujaz.yaml) is not a duration")
        .hasMessageContaining("fetch.max-sise: there is no such setting")
        .hasMessageContaining("port must be 0 to 65535")
        .hasMessageContaining("url must be scheme, host and port, no path")
        .hasMessageContaining("webhook-url must be the https address")
        .hasMessageContaining("admins: \"owner\"")
        .hasMessageContaining(
            "log.format: \"xml\" (from MUJAZ_LOG_FORMAT) is not one of text, json");
  }

  @Test
  void brokenYamlIsSaidWithItsLine() throws IOException {
    Path file = write("web:\n  port: [1\n");
    assertThatThrownBy(() -> Settings.read(file, Map.of()))
        .hasMessageContaining("not YAML at line");
  }

  @Test
  void aPriceIsANumberAndACurrencyOrNothing() {
    String price = "MUJAZ_SUMMARY_MODEL_PRICE";
    assertThat(Settings.read(null, Map.of()).model().price()).isNull();
    assertThat(Settings.read(null, Map.of(price, "0.60 USD")).model().price())
        .isEqualTo(new ModelSettings.Price(new BigDecimal("0.60"), "USD"))
        .satisfies(p -> assertThat(p.of(2_500_000)).isEqualByComparingTo("1.5"));
    assertThatThrownBy(() -> Settings.read(null, Map.of(price, "$0.60")))
        .hasMessageContaining("price is written as 0.60 USD");
  }

  @Test
  void thePagesHaveAHostOfTheirOwn() {
    String key = "MUJAZ_WEB_PUBLIC_URL";
    assertThat(Settings.read(null, Map.of(key, "https://news.example.org")).web().home())
        .isEqualTo(URI.create("https://news.example.org/"));
    assertThatThrownBy(() -> Settings.read(null, Map.of(key, "https://example.org/news")))
        .hasMessageContaining("must be the address of a host");
  }

  @Test
  void aVariableThatNobodyKnowsOnlyWarns() {
    SettingValues values = SettingValues.read(null, Map.of("MUJAZ_FETCH_DEADLIN", "3s"));
    assertThat(values.faults()).isEmpty();
    assertThat(values.warnings()).anyMatch(line -> line.startsWith("MUJAZ_FETCH_DEADLIN "));
  }

  @Test
  void aWebhookNeedsAnAddressThatTelegramCalls() {
    String mode = "MUJAZ_TELEGRAM_MODE";
    String address = "MUJAZ_TELEGRAM_WEBHOOK_URL";
    String token = "123456:AAHsecretsecretsecretsecret";
    assertThatThrownBy(() -> Settings.read(null, Map.of(mode, "webhook")))
        .hasMessageContaining("webhook-url must be");
    assertThatThrownBy(
            () -> Settings.read(null, Map.of(mode, "webhook", address, "http://bot.example/hook")))
        .hasMessageContaining("must be https");
    TelegramSettings chosen =
        Settings.read(
                null,
                Map.of(
                    mode,
                    "webhook",
                    address,
                    "https://bot.example/hook",
                    "MUJAZ_TELEGRAM_TOKEN",
                    token))
            .telegram();
    assertThat(chosen.hook())
        .isEqualTo(
            new WebhookSettings(
                URI.create("https://bot.example/hook"), WebhookSettings.secretOf(token)));
    assertThat(WebhookSettings.secretOf(token)).isNotEqualTo(WebhookSettings.secretOf(token + "x"));
  }

  @Test
  void secretsAreNeverShown() {
    String token = "123456:AAHsecretsecretsecretsecret";
    Map<String, String> environment =
        Map.of("MUJAZ_TELEGRAM_TOKEN", token, "MUJAZ_DATABASE_PASSWORD", "hunter2");
    assertThat(Settings.print(null, environment).toString())
        .contains("telegram.token: ***")
        .doesNotContain(token)
        .doesNotContain("hunter2");
    assertThat(Settings.read(null, Map.of("MUJAZ_TELEGRAM_TOKEN", token)).telegram().toString())
        .doesNotContain(token);
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("mujaz.yaml"), yaml);
  }
}
