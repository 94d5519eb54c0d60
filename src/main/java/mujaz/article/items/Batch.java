package mujaz.article.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mujaz.article.Article;
import mujaz.article.NewArticle;
import org.jspecify.annotations.Nullable;

/** The articles of one transaction: what two items of a feed say alike is one. */
final class Batch {
  private final Map<Long, NewArticle> pages = new LinkedHashMap<>();
  private final Map<Sighting, Long> items = new HashMap<>();
  private final List<Sighting> nothing = new ArrayList<>();

  /** Those to keep, by the marks of their pages. */
  Map<Long, NewArticle> articles() {
    return pages;
  }

  void put(Taken taken) {
    NewArticle article = taken.article();
    Long page = taken.page();
    if (article == null || page == null) {
      nothing.add(taken.sighting());
      return;
    }
    NewArticle there = pages.get(page);
    if (there != null && !isVersion(article, there)) {
      // Pages that all name one canonical address, as some sites' do, are not one page.
      article = article.at(taken.sighting().address());
      page = article.page();
      there = pages.get(page);
    }
    @Nullable Long same = there != null ? page : repeated(article);
    if (same == null) {
      pages.put(page, article);
    }
    items.put(taken.sighting(), same == null ? page : same);
  }

  private @Nullable Long repeated(NewArticle article) {
    for (Map.Entry<Long, NewArticle> other : pages.entrySet()) {
      if (other.getValue().headline().equals(article.headline())
          && !article.headline().isEmpty()
          && Likeness.repeats(article.text(), other.getValue().text())) {
        return other.getKey();
      }
    }
    return null;
  }

  private static boolean isVersion(NewArticle a, NewArticle b) {
    return Likeness.isVersion(a.headline(), a.text(), b.headline(), b.text());
  }

  /**
   * @param added by the marks of their pages
   */
  Map<Sighting, Repeat> became(Map<Long, Article> added) {
    Map<Sighting, Repeat> became = new HashMap<>();
    items.forEach(
        (sighting, page) -> {
          Article article = added.get(page);
          became.put(sighting, new Repeat(article == null ? null : article.id(), Repeat.By.NAME));
        });
    nothing.forEach(sighting -> became.put(sighting, new Repeat(null, Repeat.By.NAME)));
    return became;
  }
}
