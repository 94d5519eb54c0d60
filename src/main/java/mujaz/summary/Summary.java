package mujaz.summary;

import java.time.Instant;
import java.util.List;
import mujaz.summary.card.Disagreement;
import mujaz.text.Language;

/**
 * Headline and key points of a story or of one text.
 *
 * @param headline at most 110 characters, never empty
 * @param points at most 5; fewer than 2 only where the text has no more sentences
 * @param disagreements what the articles give different numbers for
 */
public record Summary(
    Language language,
    String headline,
    List<KeyPoint> points,
    List<Disagreement> disagreements,
    Method method,
    Instant writtenAt) {
  public Summary {
    points = List.copyOf(points);
    disagreements = List.copyOf(disagreements);
  }

  /** With some of its points; what articles disagree on is not said without them. */
  public Summary withPoints(List<KeyPoint> some) {
    return new Summary(language, headline, some, method, writtenAt);
  }

  /** The same under other words. */
  public Summary withHeadline(String words) {
    return new Summary(language, words, points, disagreements, method, writtenAt);
  }

  /** A summary of articles that do not disagree. */
  public Summary(
      Language language, String headline, List<KeyPoint> points, Method method, Instant writtenAt) {
    this(language, headline, points, List.of(), method, writtenAt);
  }
}
