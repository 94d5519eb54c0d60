package mujaz.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import mujaz.article.Article;
import mujaz.source.SourceId;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.summary.Summary;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Finds stories by words. The index is a cache of the database: it may be thrown away at any time,
 * and {@link #catchUp} makes it as the database is. Lucene is loaded when it is first used.
 * Thread-safe.
 */
public final class StorySearch implements AutoCloseable {
  /** Nobody reads further, and a search so deep stays cheap. */
  public static final int DEEPEST = 1_000;

  private final @Nullable Path folder;
  private final Object writing = new Object();
  private @Nullable StoryIndex opened;
  private boolean closed;

  private StorySearch(@Nullable Path folder) {
    this.folder = folder;
  }

  public static StorySearch inMemory() {
    return new StorySearch(null);
  }

  /**
   * An index that is kept in a folder, which is made when it is missing and emptied when it cannot
   * be read. It belongs to one process at a time.
   */
  public static StorySearch in(Path folder) {
    return new StorySearch(folder);
  }

  /** Puts the story in, or in place of what it was; it is found at once. */
  public void index(Story story, Summary summary, List<Article> articles) {
    List<String> headlines = new ArrayList<>(List.of(summary.headline()));
    articles.forEach(article -> headlines.add(article.headline()));
    StoryPage.Entry entry =
        new StoryPage.Entry(
            story.id().value(),
            StoryPage.Entry.version(summary.writtenAt()),
            story.lastSeen(),
            realm(articles),
            headlines,
            articles.stream().map(Article::text).toList());
    synchronized (writing) {
      run(() -> index().put(entry));
    }
  }

  private static long realm(List<Article> articles) {
    return articles.stream()
        .map(Article::source)
        .filter(SourceId::isPrivate)
        .mapToLong(SourceId::value)
        .findFirst()
        .orElse(0);
  }

  /** These are found no more: they have become part of others. */
  public void forget(Collection<StoryId> gone) {
    remove(gone.stream().map(StoryId::value).toList());
  }

  /** What is looked for, and which private sources are looked through. */
  record Asked(SearchQuery query, Set<SourceId> own) {}

  /** Stories that match, and whether more follow them. */
  public record Found(List<StoryId> stories, boolean more) {
    public Found {
      stories = List.copyOf(stories);
    }
  }

  /** Of what is known to all. */
  public Found find(SearchQuery query, int offset, int limit) {
    return find(query, Set.of(), offset, limit);
  }

  /**
   * The stories that match, the best and newest first.
   *
   * @param own private sources that are looked through too
   * @param offset how many of them to pass over; beyond {@link #DEEPEST} nothing is found
   */
  public Found find(SearchQuery query, Set<SourceId> own, int offset, int limit) {
    int most = Math.min(limit, DEEPEST - offset);
    if (query.isEmpty() || most <= 0) {
      return new Found(List.of(), false);
    }
    try {
      List<StoryId> found =
          index().find(new Asked(query, own), offset, most + 1).stream().map(StoryId::new).toList();
      return new Found(found.subList(0, Math.min(most, found.size())), found.size() > most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes the index as the database is: what is missing or was written otherwise is put in, what is
   * no longer there is taken out. Anew it takes about a second for 1,000 stories' articles; where
   * little has changed, it reads ids. Meanwhile what has been indexed so far is found.
   *
   * @return how many stories were put in or taken out
   */
  public int catchUp(Jdbi jdbi) {
    NavigableMap<Long, Long> indexed = versions();
    int changed = 0;
    long after = Long.MIN_VALUE;
    while (true) {
      long from = after;
      SortedMap<Long, Long> kept = jdbi.withHandle(handle -> StoryPage.versions(handle, from));
      after = kept.isEmpty() ? Long.MAX_VALUE : kept.lastKey();
      List<Long> gone = new ArrayList<>(indexed.subMap(from, false, after, true).keySet());
      gone.removeAll(kept.keySet());
      List<Long> stale =
          kept.keySet().stream()
              .filter(id -> !Objects.equals(kept.get(id), indexed.get(id)))
              .toList();
      remove(gone);
      put(jdbi, stale);
      changed += gone.size() + stale.size();
      if (kept.isEmpty()) {
        break;
      }
    }
    synchronized (writing) {
      run(() -> index().refresh());
      run(() -> index().commit());
    }
    return changed;
  }

  private NavigableMap<Long, Long> versions() {
    try {
      return index().versions();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read and put in one turn: what is indexed meanwhile is newer than what was read. */
  private void put(Jdbi jdbi, List<Long> stale) {
    for (int i = 0; i < stale.size(); i += StoryPage.SIZE) {
      List<Long> ids = stale.subList(i, Math.min(stale.size(), i + StoryPage.SIZE));
      synchronized (writing) {
        for (StoryPage.Entry entry : jdbi.withHandle(handle -> StoryPage.read(handle, ids))) {
          run(() -> index().put(entry));
        }
      }
    }
  }

  private void remove(Collection<Long> gone) {
    synchronized (writing) {
      gone.forEach(id -> run(() -> index().remove(id)));
    }
  }

  @Override
  public void close() {
    synchronized (writing) {
      StoryIndex index;
      synchronized (this) {
        closed = true;
        index = opened;
        opened = null;
      }
      if (index != null) {
        run(index::close);
      }
    }
  }

  private synchronized StoryIndex index() throws IOException {
    if (closed) {
      throw new IllegalStateException("the search is closed");
    }
    StoryIndex index = opened;
    if (index == null) {
      index = StoryIndex.open(folder);
      opened = index;
    }
    return index;
  }

  /** A step that the disk can refuse. */
  private interface Step {
    void run() throws IOException;
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
