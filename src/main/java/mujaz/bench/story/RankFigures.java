package mujaz.bench.story;

import java.util.List;
import java.util.Locale;

/** How well each order does at each moment; the last row is the average. */
public record RankFigures(List<Row> rows) {
  static final List<String> ORDERS = List.of("newest first", "most outlets", "importance");

  public RankFigures {
    rows = List.copyOf(rows);
  }

  /** In hundredths: nDCG and recall of the first seven. */
  record Score(double gain, double recall) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%5.1f /%5.1f", gain, recall);
    }
  }

  /**
   * A moment.
   *
   * @param scores of each of {@link #ORDERS}
   */
  record Row(String moment, int stories, List<Score> scores) {}

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder("nDCG@7 / recall@7 of what a day later is carried\n");
    table.append(String.format(Locale.ROOT, "%-22s%8s", "moment", "stories"));
    ORDERS.forEach(name -> table.append(String.format("%16s", name)));
    for (Row row : rows) {
      table.append(String.format(Locale.ROOT, "%n%-22s%8d", row.moment, row.stories));
      row.scores.forEach(score -> table.append(String.format("%16s", score)));
    }
    return table.toString();
  }
}
