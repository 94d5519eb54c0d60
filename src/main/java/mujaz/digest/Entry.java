package mujaz.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.story.Story;
import mujaz.summary.KeyPoint;
import mujaz.summary.Summary;
import org.jspecify.annotations.Nullable;

/**
 * One story of a digest.
 *
 * @param lead the article that the headline links to
 * @param sourceNames who reports it, the lead's source first
 * @param reporters whose article each is
 * @param citations where each point comes from, in the points' order; empty where an article is no
 *     longer kept
 * @param newSince where the story was told before, up to when: then headline, points, lead and
 *     sources are those of what is new; null where the whole story is told
 */
public record Entry(
    Story story,
    Summary summary,
    Article lead,
    List<String> sourceNames,
    Map<ArticleId, String> reporters,
    List<Citation> citations,
    @Nullable Instant newSince) {
  public Entry {
    sourceNames = List.copyOf(sourceNames);
    reporters = Map.copyOf(reporters);
    citations = List.copyOf(citations);
  }

  /** A whole story. */
  public Entry(
      Story story,
      Summary summary,
      Article lead,
      List<String> sourceNames,
      Map<ArticleId, String> reporters,
      List<Citation> citations) {
    this(story, summary, lead, sourceNames, reporters, citations, null);
  }

  /** The same under other words. */
  public Entry headed(String words) {
    return new Entry(
        story, summary.withHeadline(words), lead, sourceNames, reporters, citations, newSince);
  }

  /** The same told by another summary, point for point. */
  public Entry saying(Summary other) {
    return new Entry(story, other, lead, sourceNames, reporters, citations, newSince);
  }

  /** With some of its points alone. */
  public Entry only(Predicate<KeyPoint> wanted) {
    List<KeyPoint> points = summary.points().stream().filter(wanted).toList();
    List<Citation> places = new ArrayList<>();
    for (int i = 0; i < citations.size(); i++) {
      if (wanted.test(summary.points().get(i))) {
        places.add(citations.get(i));
      }
    }
    Summary shorter =
        new Summary(
            summary.language(), summary.headline(), points, summary.method(), summary.writtenAt());
    return new Entry(story, shorter, lead, sourceNames, reporters, places, newSince);
  }
}
