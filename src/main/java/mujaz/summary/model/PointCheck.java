package mujaz.summary.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.article.Article;
import mujaz.summary.KeyPoint;
import mujaz.summary.check.Faithfulness;
import mujaz.summary.check.Verdict;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;

/** Lets through what may be shown of a draft: whole, in the right language, and supported. */
final class PointCheck {
  /**
   * @param point null where it is not supported
   * @param why the reason then, as the model can be told
   */
  record Checked(Optional<KeyPoint> point, String why) {
    private static Checked not(Draft.Line line, String why) {
      return new Checked(Optional.empty(), "\"" + line.text() + "\" (" + why + ")");
    }
  }

  private static final int LONGEST = 300;
  private static final int LONGEST_HEADLINE = 110;

  private final Faithfulness faithfulness = new Faithfulness();
  private final LanguageDetector detector;

  PointCheck(LanguageDetector detector) {
    this.detector = detector;
  }

  List<Checked> points(Draft draft, List<Article> articles, Language language) {
    List<Checked> checked = new ArrayList<>();
    for (Draft.Line line : draft.points()) {
      checked.add(point(line, articles, language));
    }
    return checked;
  }

  private Checked point(Draft.Line line, List<Article> articles, Language language) {
    if (line.article() < 1 || line.article() > articles.size()) {
      return Checked.not(line, "cites no article");
    }
    if (line.text().length() > LONGEST || isLinked(line.text())) {
      return Checked.not(line, "is not one plain sentence");
    }
    if (!isIn(line.text(), language)) {
      return Checked.not(line, "is in another language");
    }
    Article article = articles.get(line.article() - 1);
    Verdict verdict = faithfulness.verify(texts(article), line.text());
    return verdict.supported()
        ? new Checked(
            Optional.of(
                new KeyPoint(
                    line.text(), article.id(), faithfulness.nearest(article.text(), line.text()))),
            "")
        : Checked.not(line, verdict.why());
  }

  /** The headline if every article together supports it; else empty. */
  Optional<String> headline(String headline, List<Article> articles, Language language) {
    boolean fits =
        !headline.isEmpty()
            && headline.length() <= LONGEST_HEADLINE
            && !isLinked(headline)
            && isIn(headline, language);
    List<String> texts = articles.stream().flatMap(article -> texts(article).stream()).toList();
    return fits && faithfulness.verify(texts, headline).supported()
        ? Optional.of(headline)
        : Optional.empty();
  }

  boolean isIn(String text, Language language) {
    Language found = detector.detect(text);
    return !found.isKnown() || !language.isKnown() || found.equals(language);
  }

  private static List<String> texts(Article article) {
    return List.of(article.headline(), article.text());
  }

  static boolean isLinked(String text) {
    return text.matches("(?s).*(?:https?://|www\\.|<\\w|[\\[{|}\\]]).*");
  }
}
