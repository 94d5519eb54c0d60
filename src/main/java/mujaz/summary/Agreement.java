package mujaz.summary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;

/** Which articles of other publishers say what a sentence says. Counts each publisher once. */
final class Agreement {
  /** Two outlets tell one fact in different words: half of the shorter one's are enough. */
  private static final double SAME_FACT = 0.5;

  private static final int FEWEST_SHARED = 4;

  private final List<Candidate> all;
  private final IdentityHashMap<Candidate, List<ArticleId>> known = new IdentityHashMap<>();

  Agreement(List<Candidate> all) {
    this.all = all;
  }

  List<ArticleId> with(Candidate sentence) {
    return known.computeIfAbsent(sentence, this::find);
  }

  private List<ArticleId> find(Candidate sentence) {
    Map<SourceId, ArticleId> saying = new HashMap<>();
    for (Candidate other : all) {
      boolean elsewhere = !other.article().source().equals(sentence.article().source());
      if (elsewhere
          && other.overlap(sentence) >= SAME_FACT
          && other.shared(sentence.terms()) >= FEWEST_SHARED) {
        saying.putIfAbsent(other.article().source(), other.article().id());
      }
    }
    return saying.values().stream().sorted(Comparator.comparingLong(ArticleId::value)).toList();
  }
}
