package mujaz.article.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.NewArticle;
import mujaz.article.address.Marks;
import org.jspecify.annotations.Nullable;

/** The articles of one transaction: what two items of a feed say alike is one. */
final class Batch {
  private final List<NewArticle> articles = new ArrayList<>();
  private final Map<Long, NewArticle> pages = new HashMap<>();
  private final Map<Sighting, NewArticle> items = new HashMap<>();
  private final List<Sighting> nothing = new ArrayList<>();

  /** Those to keep. */
  List<NewArticle> articles() {
    return articles;
  }

  void put(Taken taken) {
    NewArticle article = taken.article();
    if (article == null) {
      nothing.add(taken.sighting());
      return;
    }
    NewArticle there = pages.get(Marks.page(article.canonical()));
    if (there != null && !isVersion(article, there)) {
      // Pages that all name one canonical address, as some sites' do, are not one page.
      article = article.at(taken.sighting().address());
      there = pages.get(Marks.page(article.canonical()));
    }
    NewArticle same = there != null ? there : repeated(article);
    if (same == null) {
      pages.put(Marks.page(article.canonical()), article);
      articles.add(article);
    }
    items.put(taken.sighting(), same == null ? article : same);
  }

  private @Nullable NewArticle repeated(NewArticle article) {
    for (NewArticle other : articles) {
      if (other.headline().equals(article.headline())
          && !article.headline().isEmpty()
          && Likeness.repeats(article.text(), other.text())) {
        return other;
      }
    }
    return null;
  }

  private static boolean isVersion(NewArticle a, NewArticle b) {
    return Likeness.isVersion(a.headline(), a.text(), b.headline(), b.text());
  }

  Map<Sighting, Repeat> became(List<Article> added) {
    Map<Long, ArticleId> ids = new HashMap<>();
    added.forEach(article -> ids.put(Marks.page(article.canonical()), article.id()));
    Map<Sighting, Repeat> became = new HashMap<>();
    items.forEach(
        (sighting, article) ->
            became.put(
                sighting, new Repeat(ids.get(Marks.page(article.canonical())), Repeat.By.NAME)));
    nothing.forEach(sighting -> became.put(sighting, new Repeat(null, Repeat.By.NAME)));
    return became;
  }
}
