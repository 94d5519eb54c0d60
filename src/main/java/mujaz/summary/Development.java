package mujaz.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.summary.headline.Headline;
import mujaz.text.Words;

/**
 * What later reports of a story say that the earlier ones did not: only that is news to somebody
 * who was told the story before.
 *
 * <p>Another outlet's words for the same facts are mostly new words too, so they do not count by
 * themselves. What counts is what an editor put into a headline, or two publishers say, and no
 * earlier report does: a sentence is new when it says enough of that, a figure counting for two
 * words, and is not what one sentence told before.
 */
public final class Development {
  private static final int MOST_POINTS = 3;

  /** Further down an article mostly tells how it came to this. */
  private static final int NEAR_THE_TOP = 8;

  /** What has happened since stands in the first sentences of whoever tells it. */
  private static final int TOP = 3;

  /** New words of the headline, or of two publishers, in a sentence for the story to be news. */
  private static final int NEWS = 3;

  /** The same of each point beside that one. */
  private static final int ENOUGH = 2;

  private static final int FIGURE = 2;

  /** So much of its words in one sentence told before, or in one chosen already. */
  private static final double SAID = 0.6;

  private final List<Candidate> before = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private final Map<ArticleId, Set<String>> telling = new HashMap<>();

  private Development(List<Article> told, List<Article> fresh) {
    for (Article article : told) {
      before.addAll(Candidates.of(article, false));
      said.addAll(words(article.headline(), article));
      said.addAll(words(article.text(), article));
    }
    Map<String, Set<SourceId>> saying = new HashMap<>();
    for (Article article : fresh) {
      Set<String> unsaid = new HashSet<>(words(article.text(), article));
      unsaid.removeAll(said);
      unsaid.forEach(
          word -> saying.computeIfAbsent(word, key -> new HashSet<>()).add(article.source()));
    }
    for (Article article : fresh) {
      Set<String> its = new HashSet<>(words(article.headline(), article));
      its.removeAll(said);
      saying.forEach(
          (word, sources) -> {
            if (sources.size() > 1) {
              its.add(word);
            }
          });
      telling.put(article.id(), its);
    }
  }

  /**
   * A card of the new points alone, under the headline of the report that brings the first; empty
   * where nothing is new.
   *
   * @param told the reports from before the moment, shown or not: what was not worth showing then
   *     is not news now
   * @param fresh those from then on
   * @param at the moment of asking
   */
  public static Optional<Summary> of(List<Article> told, List<Article> fresh, Instant at) {
    if (told.isEmpty() || fresh.isEmpty()) {
      return Optional.empty();
    }
    List<Candidate> all = new ArrayList<>();
    fresh.forEach(article -> all.addAll(Candidates.of(article, true)));
    Agreement agreement = new Agreement(all);
    List<Candidate> points = new Development(told, fresh).points(all, agreement);
    if (points.isEmpty()) {
      return Optional.empty();
    }
    Article lead = points.get(0).article();
    List<KeyPoint> shown =
        points.stream()
            .map(
                point ->
                    new KeyPoint(
                        point.text(), point.article().id(), point.where(), agreement.with(point)))
            .toList();
    return Optional.of(
        new Summary(
            lead.language(), Headline.of(lead.headline(), points), shown, Method.EXTRACTIVE, at));
  }

  /** What several publishers say first, then what says most that is new. */
  private List<Candidate> points(List<Candidate> all, Agreement agreement) {
    List<Candidate> open =
        all.stream()
            .filter(candidate -> candidate.alone() && !candidate.isQuestion())
            .filter(candidate -> candidate.text().length() <= Candidates.LONGEST)
            .filter(candidate -> candidate.position() < NEAR_THE_TOP)
            .filter(candidate -> news(candidate) >= ENOUGH && !isAmong(before, candidate))
            .sorted(
                Comparator.<Candidate>comparingInt(c -> -agreement.with(c).size())
                    .thenComparingInt(c -> c.position() - news(c))
                    .thenComparingInt(Candidate::position))
            .toList();
    List<Candidate> chosen = new ArrayList<>();
    if (open.stream().anyMatch(c -> c.position() < TOP && news(c) >= NEWS)) {
      for (Candidate candidate : open) {
        if (chosen.size() < MOST_POINTS && !isAmong(chosen, candidate)) {
          chosen.add(candidate);
        }
      }
    }
    return chosen;
  }

  private int news(Candidate candidate) {
    Set<String> its = telling.getOrDefault(candidate.article().id(), Set.of());
    return candidate.terms().stream()
        .filter(its::contains)
        .mapToInt(word -> Character.isDigit(word.charAt(0)) ? FIGURE : 1)
        .sum();
  }

  private static boolean isAmong(List<Candidate> sentences, Candidate candidate) {
    return sentences.stream().anyMatch(other -> other.coverage(candidate.terms()) >= SAID);
  }

  private static List<String> words(String text, Article article) {
    return Words.of(text, article.language());
  }
}
