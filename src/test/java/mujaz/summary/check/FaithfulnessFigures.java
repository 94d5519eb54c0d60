package mujaz.summary.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what the check catches; run with words to see the mistakes. */
final class FaithfulnessFigures {
  private int words;
  private int wordsCaught;
  private int relations;
  private int relationsCaught;
  private int faithful;
  private int rejected;
  private final Map<String, int[]> kinds = new TreeMap<>();

  public static void main(String[] files) {
    for (String file : files) {
      FaithfulnessFigures figures = of(Paraphrases.read(file), true);
      System.out.println(file + " " + figures);
    }
  }

  static FaithfulnessFigures of(List<Paraphrases.Row> rows, boolean show) {
    FaithfulnessFigures figures = new FaithfulnessFigures();
    Faithfulness check = new Faithfulness();
    for (Paraphrases.Row row : rows) {
      Verdict verdict = check.verify(row.articles(), row.sentence());
      figures.count(row, verdict);
      if (show && verdict.supported() != row.isFaithful()) {
        System.out.println(
            row.language()
                + " "
                + row.kind()
                + ": "
                + row.sentence()
                + "  <<"
                + verdict.why()
                + ">>");
      }
    }
    return figures;
  }

  private void count(Paraphrases.Row row, Verdict verdict) {
    int caught = verdict.supported() ? 0 : 1;
    int[] kind = kinds.computeIfAbsent(row.language() + " " + row.kind(), k -> new int[2]);
    kind[0] += caught;
    kind[1]++;
    if (row.isFaithful()) {
      faithful++;
      rejected += caught;
    } else if (row.isRelation()) {
      relations++;
      relationsCaught += caught;
    } else {
      words++;
      wordsCaught += caught;
    }
  }

  double wordsCaught() {
    return 100.0 * wordsCaught / words;
  }

  double relationsCaught() {
    return 100.0 * relationsCaught / relations;
  }

  double faithfulRejected() {
    return 100.0 * rejected / faithful;
  }

  int faithful() {
    return faithful;
  }

  int corrupted() {
    return words + relations;
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            String.format(
                "faithful %d, rejected %.1f %%; words and numbers %d, caught %.1f %%; relations %d, caught %.1f %%",
                faithful, faithfulRejected(), words, wordsCaught(), relations, relationsCaught()));
    kinds.forEach(
        (kind, count) ->
            text.append("\n  ")
                .append(kind)
                .append(' ')
                .append(count[0])
                .append('/')
                .append(count[1]));
    return text.toString();
  }
}
