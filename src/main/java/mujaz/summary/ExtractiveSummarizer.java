package mujaz.summary;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.summary.card.Disagreements;
import mujaz.summary.headline.Headline;
import mujaz.text.Boilerplate;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;

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

  /** Who gives more room asks for an extract, not for key points. */
  private static final int EXTRACT = 600;

  private static final int PARAGRAPHS = 3;

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
    return summarize(leadFirst, budget, budget > EXTRACT ? Integer.MAX_VALUE : MOST_POINTS);
  }

  private Summary summarize(List<Article> leadFirst, int budget, int most) {
    Article lead = leadFirst.get(0);
    Language language =
        lead.language().isKnown()
            ? lead.language()
            : detector.detect(lead.headline() + "\n" + lead.text());
    boolean extract = most > MOST_POINTS || (budget <= EXTRACT && isLongRead(lead));
    List<Candidate> all = new ArrayList<>();
    for (Article article : leadFirst) {
      all.addAll(Candidates.of(article.orIn(language), !extract));
    }
    Choice choice = new Choice(isPlain(lead) ? Weights.PLAIN : Weights.NEWS, lead, all);
    List<Candidate> points = choice.within(budget, extract ? 1 : most);
    List<Candidate> chosen = extract ? Choice.extract(all, budget) : points;
    boolean untitled = lead.headline().isBlank() && budget < STANDARD_BUDGET;
    String headline =
        Headline.of(lead.headline(), untitled ? choice.within(STANDARD_BUDGET, 1) : points);
    return new Summary(
        language,
        headline.isEmpty() ? Headline.shorten(lead.text().strip()) : headline,
        inOrder(chosen, leadFirst, choice).stream()
            .map(point -> keyPoint(point, choice.agreeing(point)))
            .toList(),
        Disagreements.among(leadFirst),
        Method.EXTRACTIVE,
        time.instant());
  }

  /** A text in one piece without a headline. */
  private static boolean isPlain(Article lead) {
    return lead.headline().isBlank() && Boilerplate.newsLines(lead.text()).size() < PARAGRAPHS;
  }

  /** Several paragraphs without a headline: no wire news, its sentences are read in their order. */
  private static boolean isLongRead(Article lead) {
    return lead.headline().isBlank() && !isPlain(lead);
  }

  private static KeyPoint keyPoint(Candidate point, List<ArticleId> agreeing) {
    return new KeyPoint(point.text(), point.article().id(), point.where(), agreeing);
  }

  /**
   * The first point first; then what most publishers say; of what equally many say the lead's in
   * its order, then the others' in theirs.
   */
  private static List<Candidate> inOrder(
      List<Candidate> chosen, List<Article> leadFirst, Choice choice) {
    if (chosen.size() < 3) {
      return chosen;
    }
    List<Candidate> rest = new ArrayList<>(chosen.subList(1, chosen.size()));
    List<ArticleId> order = leadFirst.stream().map(Article::id).toList();
    rest.sort(
        Comparator.<Candidate>comparingInt(c -> -choice.agreeing(c).size())
            .thenComparingInt(c -> order.indexOf(c.article().id()))
            .thenComparingInt(Candidate::position));
    rest.add(0, chosen.get(0));
    return rest;
  }
}
