package mujaz.summary.headline;

import java.util.ArrayList;
import java.util.List;

/**
 * Of all ways to shorten a line the one that should share most with an editor's headline: twice the
 * likely words over the words of both (what ROUGE-1 F1 comes to).
 */
final class HeadlineChoice {
  /** Words of an editor's headline. */
  private static final double USUAL = 8;

  private static final int MOST_EDITS = 7;
  private static final int LONGEST_READ = 240;

  private final String line;
  private final List<Shortening> shortenings;
  private final double[] likelyBefore;
  private final int[] wordsBefore;

  private List<Shortening> best = List.of();
  private int bestEnd;
  private double bestWorth;

  private HeadlineChoice(String line, HeadlineWords learned, ArticleWords article) {
    this.line = line;
    shortenings = Shortening.of(line, article.words());
    List<LineWord> tokens = LineWord.in(line);
    double[] likely = learned.likelihoods(line, tokens, article);
    likelyBefore = new double[line.length() + 1];
    wordsBefore = new int[line.length() + 1];
    for (int i = 0; i < likely.length; i++) {
      likelyBefore[tokens.get(i).end()] = likely[i];
      wordsBefore[tokens.get(i).end()] = 1;
    }
    for (int i = 1; i <= line.length(); i++) {
      likelyBefore[i] += likelyBefore[i - 1];
      wordsBefore[i] += wordsBefore[i - 1];
    }
  }

  /** Empty where no way makes it short enough. */
  static String of(String sentence, HeadlineWords learned, ArticleWords article) {
    boolean whole = sentence.length() <= LONGEST_READ;
    String line = whole ? sentence : sentence.substring(0, LONGEST_READ);
    HeadlineChoice choice = new HeadlineChoice(line, learned, article);
    List<Integer> ends = new ArrayList<>(HeadlineEnd.in(line));
    if (whole) {
      ends.add(line.length());
    }
    for (int end : ends) {
      List<Shortening> inside =
          choice.shortenings.stream().filter(s -> s.to() <= end).limit(MOST_EDITS).toList();
      choice.weigh(end, inside, 0, new ArrayList<>());
    }
    return choice.bestWorth == 0 ? "" : choice.text();
  }

  private void weigh(int end, List<Shortening> left, int from, List<Shortening> taken) {
    int next = 0;
    while (next < left.size() && left.get(next).from() < from) {
      next++;
    }
    if (next == left.size()) {
      weigh(end, taken);
      return;
    }
    List<Shortening> rest = left.subList(next + 1, left.size());
    weigh(end, rest, from, taken);
    taken.add(left.get(next));
    weigh(end, rest, left.get(next).to(), taken);
    taken.remove(taken.size() - 1);
  }

  private void weigh(int end, List<Shortening> taken) {
    double likely = likelyBefore[end];
    int words = wordsBefore[end];
    int length = end;
    for (Shortening s : taken) {
      likely -= likely(s.from(), s.to()) - likely(s.keptFrom(), s.keptTo());
      words -= wordsBefore[s.to()] - wordsBefore[s.from()];
      words += wordsBefore[s.keptTo()] - wordsBefore[s.keptFrom()];
      length -= s.to() - s.from() - (s.keptTo() - s.keptFrom());
    }
    double worth = 2 * likely / (words + USUAL);
    if (length <= Headline.LONGEST && worth > bestWorth) {
      bestWorth = worth;
      bestEnd = end;
      best = List.copyOf(taken);
    }
  }

  private double likely(int from, int to) {
    return likelyBefore[to] - likelyBefore[from];
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Shortening s : best) {
      text.append(line, from, s.from()).append(line, s.keptFrom(), s.keptTo());
      from = s.to();
    }
    return text.append(line, from, bestEnd)
        .toString()
        .replaceAll("\\s+", " ")
        .replaceFirst("[\\s،,؛;:–-]+$", "")
        .strip();
  }
}
