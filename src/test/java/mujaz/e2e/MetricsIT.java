package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Prometheus, Grafana and a proxy's probes see. */
class MetricsIT {
  private static final Pattern NAME =
      Pattern.compile("\\b(?:mujaz|jvm|process|system)_[a-z_]+[a-z]\\b");

  @Test
  void whatHappensIsCountedAndEveryNameOfTheDashboardAndTheAlertsIsThere() throws IOException {
    try (Program program = new Program()) {
      program.follow(0);
      await().atMost(Duration.ofSeconds(60)).until(() -> program.polled(1));
      program.telegram.say(Program.ADMIN, "en", "/help");
      Web web = new Web(program.running.address());
      // What a collection took is a figure only once there was one.
      System.gc();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  web.get("/metrics").body().contains("jvm_gc_pause_seconds_sum")
                      && web.get("/metrics").body().contains("lane=\"answer\",result=\"sent\"")
                      && web.get("/metrics").body().contains("standing=\"active\"} 1.0"));
      Web.Answer metrics = web.get("/metrics");
      assertThat(metrics.header("content-type")).startsWith("text/plain; version=0.0.4");
      assertThat(metrics.body())
          .containsPattern("mujaz_polls_seconds_count\\{problem=\"none\"} [1-9]")
          .containsPattern("mujaz_articles_total [1-9]")
          .containsPattern("mujaz_sources\\{health=\"well\"} 1.0")
          .containsPattern("mujaz_database_connections\\{use=\"idle\"} [1-9]");
      Set<String> known = names(metrics.body());
      for (String file : new String[] {"grafana-dashboard.json", "prometheus-alerts.yaml"}) {
        Set<String> asked = names(Files.readString(Path.of("config", file)));
        assertThat(asked).as(file).hasSizeGreaterThan(5).isSubsetOf(known);
      }
    }
  }

  @Test
  void strangersAndWhoeverComesThroughAProxyGetTheStatusAlone() {
    try (Program program = new Program()) {
      Web web = new Web(program.running.address());
      await().atMost(Duration.ofSeconds(60)).until(() -> web.get("/readyz").status() == 200);
      assertThat(web.get("/readyz").body()).contains("\"database\":\"ok\"", "\"start\":\"ok\"");
      String[] through = {"X-Forwarded-For", "127.0.0.1"};
      assertThat(web.get("/metrics", through).status()).isEqualTo(403);
      assertThat(web.get("/metrics", through).body()).doesNotContain("mujaz_");
      assertThat(web.get("/readyz", through).status()).isEqualTo(200);
      assertThat(web.get("/readyz", through).body()).isEmpty();
      assertThat(web.get("/healthz", through).body()).isEmpty();
      assertThat(web.get("/metrics", "Host", "attacker.example").status()).isEqualTo(403);
    }
  }

  private static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      names.add(name.group());
    }
    return names;
  }
}
