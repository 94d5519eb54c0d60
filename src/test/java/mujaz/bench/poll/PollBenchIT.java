package mujaz.bench.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollBenchIT {
  @Test
  void measuresEveryRoundOfTheProgramAndFindsEveryArticle() {
    List<Object> said = new ArrayList<>();
    PollFigures figures = bench(false).run(said::add);
    assertThat(figures.rounds())
        .extracting(RoundCost::round)
        .containsExactly("first", "304", "3 new");
    assertThat(figures.rounds())
        .allSatisfy(
            cost -> {
              assertThat(cost.feeds()).isEqualTo(4);
              assertThat(cost.cpuMillis()).isPositive();
              assertThat(cost.peakMebibytes()).isGreaterThanOrEqualTo(cost.residentMebibytes());
            });
    assertThat(figures.missed()).noneMatch(line -> line.contains("articles are kept"));
    assertThat(String.valueOf(said.get(0))).contains("4 feeds").contains("-Xmx256m");
  }

  @Test
  void textsOnPagesAreFetchedFromThere() {
    assertThat(bench(true).run(line -> {}).missed())
        .noneMatch(line -> line.contains("articles are kept"));
  }

  @Test
  void aMissedBarIsSaid() {
    assertThat(PollBench.missed(List.of(new RoundCost("first", 1, 1, 12.01, 1, 100, 100))))
        .containsExactly("first: CPU 12.01 ms a feed, at most 12.0");
    assertThat(PollBench.missed(List.of(new RoundCost("first", 1, 1, 11.9, 1, 100, 351))))
        .hasSize(1);
    assertThat(PollBench.missed(List.of(new RoundCost("first", 1, 1, 12, 1, 350, 350)))).isEmpty();
  }

  @Test
  void theFlagsAndTheEnvironmentAreThoseOfTheService() throws Exception {
    String service = Files.readString(Path.of("config/mujaz.service"));
    assertThat(service).contains(" " + String.join(" ", PollBench.FLAGS) + " -jar");
    PollBench.ENVIRONMENT.forEach(
        (name, value) ->
            assertThat(service).contains("\nEnvironment=" + name + "=" + value + "\n"));
  }

  private static PollBench bench(boolean pages) {
    return new PollBench(4, pages, List.of(), InstantSource.system());
  }
}
