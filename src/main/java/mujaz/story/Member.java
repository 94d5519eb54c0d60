package mujaz.story;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.address.Publisher;
import mujaz.source.Topic;
import mujaz.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * An article among those of its story.
 *
 * @param family what the source's admins say it has in common with others; empty where it stands
 *     alone
 * @param length of the whole text, of which the article here may hold the beginning
 */
record Member(
    Article article,
    Instant seen,
    List<String> categories,
    @Nullable Topic sourceTopic,
    String family,
    int length) {
  /** A text of this length tells the story in full. */
  private static final double FULL_TEXT = 1500;

  /** The one that speaks best for all: full text, a headline like the others', early. */
  static Member lead(List<Member> members) {
    Instant first = members.get(0).seen;
    Map<String, Integer> shared = new HashMap<>();
    members.forEach(member -> member.headline().forEach(w -> shared.merge(w, 1, Integer::sum)));
    Member best = members.get(0);
    double highest = Double.NEGATIVE_INFINITY;
    for (Member member : members) {
      Set<String> headline = member.headline();
      double central =
          headline.isEmpty()
              ? 0
              : headline.stream().mapToInt(word -> shared.getOrDefault(word, 0)).sum()
                  / (double) (headline.size() * members.size());
      double hours = Duration.between(first, member.seen).toMinutes() / 60.0;
      double score =
          Math.min(1, member.length / FULL_TEXT) + central - hours / 48 - (hours > 0 ? 0.01 : 0);
      if (score > highest) {
        highest = score;
        best = member;
      }
    }
    return best;
  }

  /**
   * How many independent publishers there are: a family of outlets, on one domain or by what admins
   * say, counts once.
   */
  static int publishers(List<Member> members) {
    Set<String> families = new HashSet<>();
    members.forEach(member -> families.add(member.publisher()));
    return families.size();
  }

  private String publisher() {
    return family.isEmpty()
        ? Publisher.of(article.canonical(), article.source())
        : "family " + family;
  }

  private Set<String> headline() {
    return new HashSet<>(Words.of(article.headline(), article.language()));
  }
}
