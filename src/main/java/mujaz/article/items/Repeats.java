package mujaz.article.items;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.article.NewArticle;
import mujaz.article.address.Marks;
import mujaz.store.NumberArray;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles that new items are already: by the page, whoever showed it first; by headline
 * and text, where a publisher gives its article another address.
 */
final class Repeats {
  private final Handle handle;
  private final Articles articles;
  private final Instant since;
  private final Map<Long, ArticleId> pages = new HashMap<>();
  private final Map<Long, @Nullable ArticleId> marks = new HashMap<>();
  private final Map<Long, List<ArticleId>> signatures = new HashMap<>();
  private final Set<Long> stale = new HashSet<>();
  private final Map<ArticleId, Article> candidates = new HashMap<>();

  /**
   * @param since articles seen before are not repeated by their words
   */
  Repeats(Handle handle, Articles articles, Instant since) {
    this.handle = handle;
    this.articles = articles;
    this.since = since;
  }

  Map<Sighting, Repeat> among(List<Taken> taken) {
    Set<Long> askedPages = new HashSet<>();
    Set<Long> askedSignatures = new HashSet<>();
    Set<Long> askedMarks = new HashSet<>();
    for (Taken one : taken) {
      Stream.of(one.sighting().page(), one.page())
          .filter(Objects::nonNull)
          .forEach(askedPages::add);
      signature(one).stream().forEach(askedSignatures::add);
      askedMarks.add(one.sighting().content());
    }
    askedMarks.addAll(askedPages);
    read(askedPages, askedSignatures, askedMarks);
    Map<Sighting, Repeat> repeats = new HashMap<>();
    for (Taken one : taken) {
      @Nullable Repeat repeat = of(one);
      if (repeat != null) {
        repeats.put(one.sighting(), repeat);
      }
    }
    return repeats;
  }

  private void read(Collection<Long> pages, Collection<Long> signatures, Collection<Long> marks) {
    Set<ArticleId> alike = new HashSet<>();
    for (Articles.Kin kin : articles.kin(handle, pages, signatures, since)) {
      this.pages.put(kin.page(), kin.id());
      if (signatures.contains(kin.signature())) {
        this.signatures.computeIfAbsent(kin.signature(), key -> new ArrayList<>()).add(kin.id());
        alike.add(kin.id());
      }
    }
    handle
        .createQuery("select mark, article_id, shown_at from items where mark = any(:marks)")
        .bind("marks", new NumberArray(marks))
        .map(
            (RowView row) -> {
              Long article = row.getColumn("article_id", Long.class);
              Long mark = row.getColumn("mark", Long.class);
              if (row.getColumn("shown_at", Instant.class).isBefore(since)) {
                stale.add(mark);
              }
              if (article != null || !this.marks.containsKey(mark)) {
                this.marks.put(mark, article == null ? null : new ArticleId(article));
              }
              return mark;
            })
        .list();
    alike.addAll(this.pages.values());
    articles.findAll(handle, alike).forEach(article -> candidates.put(article.id(), article));
  }

  private @Nullable Repeat of(Taken taken) {
    Sighting sighting = taken.sighting();
    long content = sighting.content();
    if (marks.containsKey(content)) {
      return new Repeat(
          marks.get(content), stale.contains(content) ? Repeat.By.WORDS : Repeat.By.RECORD);
    }
    @Nullable Long page = sighting.page();
    if (page != null) {
      @Nullable ArticleId known = pages.containsKey(page) ? pages.get(page) : marks.get(page);
      if (known != null) {
        return new Repeat(known, Repeat.By.NAME);
      }
    }
    NewArticle article = taken.article();
    @Nullable ArticleId there = pages.get(taken.page());
    if (article != null && there != null && isVersion(article, there)) {
      return new Repeat(there, Repeat.By.NAME);
    }
    return byWords(taken);
  }

  private @Nullable Repeat byWords(Taken taken) {
    NewArticle article = taken.article();
    for (Long signature : signature(taken)) {
      for (ArticleId id : signatures.getOrDefault(signature, List.of())) {
        @Nullable Article candidate = candidates.get(id);
        String text = article == null ? taken.sighting().text() : article.text();
        if (candidate != null && Likeness.repeats(text, candidate.text())) {
          boolean own = candidate.source().equals(taken.sighting().source());
          return new Repeat(id, own ? Repeat.By.WORDS : Repeat.By.NAME);
        }
      }
    }
    return null;
  }

  private boolean isVersion(NewArticle article, ArticleId of) {
    @Nullable Article other = candidates.get(of);
    return other != null
        && Likeness.isVersion(article.headline(), article.text(), other.headline(), other.text());
  }

  private static List<Long> signature(Taken taken) {
    NewArticle article = taken.article();
    Sighting sighting = taken.sighting();
    String headline = article == null ? sighting.item().title() : article.headline();
    return headline.isBlank()
        ? List.of()
        : List.of(
            Marks.signature(
                article == null ? sighting.address() : article.canonical(),
                sighting.source(),
                headline));
  }
}
