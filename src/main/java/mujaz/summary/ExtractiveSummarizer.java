package mujaz.summary;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.article.Article;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import mujaz.text.Words;

/**
 * Chooses sentences of the articles as key points; it cannot say what no article says.
 *
 * <p>In news the first sentence is nearly always the gist, and graph methods (TextRank, LexRank)
 * are far below simply taking the first sentences, so position is the prior. The first point is the
 * lead's first sentence unless another near it covers the title far better; each further point is
 * the one that adds most: near the top, central, with title words not said yet, understood alone,
 * and unlike the points that stand. Points of one article keep its order. Thread-safe.
 */
public final class ExtractiveSummarizer {
  /** Characters of all points together where the caller does not say. */
  private static final int STANDARD_BUDGET = 1_000;

  private static final int MOST_POINTS = 5;
  private static final int USUAL_POINTS = 4;

  /** How much better a later sentence must cover the title to open the summary, a position. */
  private static final double STEP = 0.16;

  private static final double TOO_ALIKE = 0.55;
  private static final int FIRST_AMONG = 8;

  private final LanguageDetector detector;
  private final InstantSource time;

  public ExtractiveSummarizer(LanguageDetector detector, InstantSource time) {
    this.detector = detector;
    this.time = time;
  }

  /** Summarises a story's articles, or one text. */
  public Summary summarize(List<Article> leadFirst) {
    return summarize(leadFirst, STANDARD_BUDGET, USUAL_POINTS);
  }

  /**
   * @param budget the most characters of all points together, joined by one space
   */
  public Summary summarize(List<Article> leadFirst, int budget) {
    return summarize(leadFirst, budget, MOST_POINTS);
  }

  private Summary summarize(List<Article> leadFirst, int budget, int most) {
    Article lead = leadFirst.get(0);
    Language language =
        lead.language().isKnown()
            ? lead.language()
            : detector.detect(lead.headline() + "\n" + lead.text());
    List<Candidate> all = new ArrayList<>();
    for (Article article : leadFirst) {
      all.addAll(Candidates.of(article.orIn(language)));
    }
    Set<String> title = new HashSet<>(Words.of(lead.headline(), language));
    List<Candidate> chosen = choose(all, lead, title, budget, most);
    String headline = Headline.of(lead.headline(), chosen);
    return new Summary(
        language,
        headline.isEmpty() ? Headline.shorten(lead.text().strip()) : headline,
        inOrder(chosen, leadFirst).stream()
            .map(point -> new KeyPoint(point.text(), point.article().id(), point.where()))
            .toList(),
        Method.EXTRACTIVE,
        time.instant());
  }

  private static List<Candidate> choose(
      List<Candidate> all, Article lead, Set<String> title, int budget, int most) {
    List<Candidate> chosen = new ArrayList<>();
    int left = budget;
    Map<String, Integer> frequency = frequencies(all);
    List<Candidate> open = new ArrayList<>(all);
    open.removeIf(candidate -> candidate.text().length() > Math.max(budget, 1));
    while (chosen.size() < most && !open.isEmpty()) {
      int room = left;
      Candidate next =
          chosen.isEmpty()
              ? first(open, lead, title)
              : open.stream()
                  .filter(candidate -> candidate.text().length() <= room)
                  .max(Comparator.comparingDouble(c -> worth(c, chosen, title, frequency)))
                  .orElse(null);
      if (next == null) {
        break;
      }
      chosen.add(next);
      left -= next.text().length() + 1;
      open.removeIf(candidate -> candidate.equals(next) || next.overlap(candidate) > TOO_ALIKE);
    }
    return chosen;
  }

  /** The first sentence, unless another near it says far more of the title. */
  private static Candidate first(List<Candidate> open, Article lead, Set<String> title) {
    return open.stream()
        .filter(candidate -> candidate.article().id().equals(lead.id()))
        .filter(candidate -> candidate.position() < FIRST_AMONG)
        .max(
            Comparator.comparingDouble(
                c ->
                    c.coverage(title)
                        - STEP * c.position()
                        - (c.text().length() > Candidates.LONGEST ? 0.4 : 0)
                        - (isQuestion(c) ? 0.5 : 0)
                        - (c.position() > 0 && Openings.leans(c.text()) ? 0.3 : 0)))
        .orElse(open.get(0));
  }

  private static boolean isQuestion(Candidate candidate) {
    return candidate.text().endsWith("؟") || candidate.text().endsWith("?");
  }

  private static double worth(
      Candidate candidate,
      List<Candidate> chosen,
      Set<String> title,
      Map<String, Integer> frequency) {
    Set<String> unsaid = new HashSet<>(title);
    chosen.forEach(point -> unsaid.removeAll(point.terms()));
    double nearness = 1 / (1 + 0.25 * candidate.position());
    double centrality =
        candidate.terms().stream().mapToDouble(t -> Math.log(frequency.getOrDefault(t, 1))).sum()
            / (candidate.terms().size() + 4);
    double alike = chosen.stream().mapToDouble(candidate::overlap).max().orElse(0);
    return nearness
        + 0.3 * candidate.coverage(unsaid)
        + 0.35 * centrality
        - 0.4 * alike
        - (Openings.leans(candidate.text()) ? 0.35 : 0)
        - (isQuestion(candidate) ? 0.5 : 0)
        - (candidate.text().length() > Candidates.LONGEST ? 1 : 0);
  }

  private static Map<String, Integer> frequencies(List<Candidate> all) {
    Map<String, Integer> counts = new HashMap<>();
    all.forEach(
        candidate -> candidate.terms().forEach(term -> counts.merge(term, 1, Integer::sum)));
    return counts;
  }

  /** The first point first; then the lead's in its order, then the others' in theirs. */
  private static List<Candidate> inOrder(List<Candidate> chosen, List<Article> leadFirst) {
    if (chosen.size() < 3) {
      return chosen;
    }
    List<Candidate> rest = new ArrayList<>(chosen.subList(1, chosen.size()));
    List<Object> order = new ArrayList<>(leadFirst.stream().map(Article::id).toList());
    rest.sort(
        Comparator.<Candidate>comparingInt(c -> order.indexOf(c.article().id()))
            .thenComparingInt(Candidate::position));
    rest.add(0, chosen.get(0));
    return rest;
  }
}
