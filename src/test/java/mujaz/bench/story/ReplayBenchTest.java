package mujaz.bench.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplayBenchTest {
  @Test
  void aDayIsToldInTwoDigestsWithoutDuplicates() {
    ReplayFigures figures = new ReplayBench(7, 1).run();
    assertThat(figures.articles()).isBetween(200, 500);
    assertThat(figures.digests()).isEqualTo(2);
    assertThat(figures.cards()).isEqualTo(14);
    assertThat(figures.mixed()).isLessThanOrEqualTo(1);
    assertThat(figures.twice()).isLessThanOrEqualTo(1);
    assertThat(figures.returned()).isLessThanOrEqualTo(1);
  }
}
