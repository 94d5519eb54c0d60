package mujaz.bench.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearBenchTest {
  @TempDir Path folder;

  @Test
  void noTableGrowsOnceItsOldestRowsAgeOut() {
    YearBench.Course course = new YearBench.Course(72, 6, 3, 3, Duration.ofDays(10));
    YearFigures figures = new YearBench(course).run(folder, day -> {});
    assertThat(figures.days()).hasSize(6);
    YearFigures.Day early = figures.days().get(3);
    YearFigures.Day last = figures.days().get(5);
    assertThat(last.rows()).containsKeys("articles", "stories", "polls", "outbox", "bodies");
    assertThat(last.rows().get("articles")).isLessThanOrEqualTo(6 * 11);
    Map<String, Long> before = early.rows();
    last.rows()
        .forEach(
            (table, rows) ->
                assertThat(rows)
                    .as(table)
                    .isLessThanOrEqualTo(before.getOrDefault(table, 0L) * 5 / 4 + 5));
    assertThat(last.mebibytes()).isPositive();
  }
}
