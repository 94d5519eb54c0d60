package mujaz.article.items;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.source.SourceId;
import mujaz.store.NumberArray;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/**
 * One look at what a source shows. An item is known where its page or its guid is, unless only one
 * of the two is, and it reads like something else: then the feed uses a name again.
 */
final class Look {
  /** How old what we know of a last showing may be. */
  static final Duration REFRESHED = Duration.ofDays(7);

  private final Handle handle;
  private final Articles articles;
  private final SourceId source;
  private final Instant now;
  private final Map<Long, KnownItem> known = new HashMap<>();
  private final List<Sighting> fresh = new ArrayList<>();
  private final Map<Sighting, KnownItem> changed = new HashMap<>();
  private final Set<Long> shown = new HashSet<>();

  Look(Handle handle, Articles articles, SourceId source, Instant now) {
    this.handle = handle;
    this.articles = articles;
    this.source = source;
    this.now = now;
  }

  Items.Findings at(List<Sighting> sightings) {
    List<Sighting> others = withoutUnchanged(sightings);
    if (!others.isEmpty()) {
      read(others);
    }
    for (Sighting sighting : others) {
      @Nullable KnownItem item = item(sighting);
      if (item == null) {
        sighting.foundUnknown();
        fresh.add(sighting);
      } else if (item.said() != sighting.said()) {
        changed.put(sighting, item);
      }
    }
    List<Edited> edited = new ArrayList<>();
    if (!changed.isEmpty()) {
      judge(edited);
    }
    refresh();
    // What is told anew keeps the feed's order among what is new.
    List<Sighting> ordered = others.stream().filter(new HashSet<>(fresh)::contains).toList();
    return new Items.Findings(ordered, edited);
  }

  /** Most of a feed is as it was, which the first of an item's marks tells. */
  private List<Sighting> withoutUnchanged(List<Sighting> sightings) {
    Map<Long, Sighting> first = new LinkedHashMap<>();
    List<Sighting> others = new ArrayList<>();
    for (Sighting sighting : sightings) {
      if (first.putIfAbsent(sighting.marks().get(0), sighting) != null) {
        others.add(sighting);
      }
    }
    handle
        .createQuery(
            """
            select mark, said, shown_at from items
            where mark = any(:marks) and source_id + 0 = :source
            """)
        .bind("marks", new NumberArray(first.keySet()))
        .bind("source", source.value())
        .map(
            (RowView row) -> {
              Long mark = row.getColumn("mark", Long.class);
              Sighting sighting = Objects.requireNonNull(first.get(mark));
              if (row.getColumn("said", Long.class) == sighting.said()) {
                first.remove(mark);
                if (isOld(row.getColumn("shown_at", Instant.class))) {
                  shown.addAll(sighting.marks());
                }
              }
              return mark;
            })
        .list();
    others.addAll(first.values());
    return sightings.stream().filter(new HashSet<>(others)::contains).toList();
  }

  private void read(List<Sighting> sightings) {
    List<Long> marks = sightings.stream().flatMap(one -> one.marks().stream()).distinct().toList();
    handle
        .createQuery("select * from items where mark = any(:marks) and source_id + 0 = :source")
        .bind("marks", new NumberArray(marks))
        .bind("source", source.value())
        .map(KnownItem::read)
        .forEach(item -> known.put(item.mark(), item));
  }

  private @Nullable KnownItem item(Sighting sighting) {
    @Nullable KnownItem found = null;
    for (Long mark : sighting.marks()) {
      @Nullable KnownItem item = known.get(mark);
      if (item != null) {
        if (isOld(item.shownAt())) {
          shown.add(mark);
        }
        found = found == null ? item : found;
      }
    }
    return found;
  }

  private boolean isOld(Instant shownAt) {
    return shownAt.isBefore(now.minus(REFRESHED));
  }

  private void judge(List<Edited> edited) {
    Set<ArticleId> ids = new HashSet<>();
    changed.values().forEach(item -> Stream.ofNullable(item.article()).forEach(ids::add));
    Map<ArticleId, Article> found = new HashMap<>();
    changed.entrySet().removeIf(entry -> isAsItWas(entry.getKey(), entry.getValue()));
    if (changed.isEmpty()) {
      return;
    }
    articles.findAll(handle, ids).forEach(article -> found.put(article.id(), article));
    changed.forEach(
        (sighting, item) -> {
          @Nullable ArticleId id = item.article();
          @Nullable Article article = id == null ? null : found.get(id);
          if (isAnother(sighting, item, article)) {
            fresh.add(sighting);
          } else if (item.takesEdit(sighting.gist(), now)) {
            if (article == null) {
              fresh.add(sighting);
            } else {
              edited.add(new Edited(sighting, article));
            }
          }
        });
  }

  private static boolean isAsItWas(Sighting sighting, KnownItem item) {
    return item.gist() == sighting.gist();
  }

  /** Whether only its page or only its guid is known, and it reads like something else. */
  private boolean isAnother(Sighting sighting, KnownItem item, @Nullable Article article) {
    boolean both =
        sighting.marks().stream()
            .allMatch(
                mark -> {
                  @Nullable KnownItem other = known.get(mark);
                  return other != null && Objects.equals(other.article(), item.article());
                });
    if (both || item.headline() == sighting.headline()) {
      return false;
    }
    return article == null
        ? !Long.valueOf(item.mark()).equals(sighting.page())
        : !Likeness.isVersion(
            sighting.item().title(), sighting.text(), article.headline(), article.text());
  }

  private void refresh() {
    if (!shown.isEmpty()) {
      handle
          .createUpdate(
              """
              update items set shown_at = :now
              where mark = any(:marks) and source_id + 0 = :source
              """)
          .bind("now", now)
          .bind("marks", new NumberArray(shown))
          .bind("source", source.value())
          .execute();
    }
  }
}
