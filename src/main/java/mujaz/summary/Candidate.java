package mujaz.summary;

import java.util.Set;
import mujaz.article.Article;
import mujaz.text.Language;
import mujaz.text.Span;

/**
 * A sentence that could be a key point.
 *
 * @param where the sentence in the article's text, without dateline and connective
 * @param text what is shown: those words, or the same with a speaker in brackets, or trimmed
 * @param position its number among the article's sentences, from 0
 * @param alone whether it is understood alone
 */
public record Candidate(
    Article article, Span where, String text, int position, Set<String> terms, boolean alone) {
  /** How much of the other's words this one says, 0 to 1, against the shorter of the two. */
  double overlap(Candidate other) {
    int shorter = Math.min(terms.size(), other.terms.size());
    return shorter == 0 ? 0 : (double) shared(other.terms) / shorter;
  }

  /** The share of the given words that it says, 0 to 1. */
  double coverage(Set<String> words) {
    return words.isEmpty() ? 0 : (double) shared(words) / words.size();
  }

  int shared(Set<String> words) {
    int count = 0;
    for (String word : words) {
      count += terms.contains(word) ? 1 : 0;
    }
    return count;
  }

  boolean isQuestion() {
    return text.endsWith("؟") || text.endsWith("?") || text.endsWith("？");
  }

  public Language language() {
    return article.language();
  }

  /** The same, ending earlier. */
  Candidate trimmedTo(String shorter) {
    int end = Math.max(where.start(), where.end() - (text.length() - shorter.length()));
    return new Candidate(article, new Span(where.start(), end), shorter, position, terms, alone);
  }
}
