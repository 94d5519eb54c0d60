package mujaz.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Puts each article into the story of its event. An article is compared with those of the last 72
 * hours that were seen; which of them are one story is decided anew, by the whole of the reports
 * that are linked with it, so that two stories may become one, or an article may move. The first
 * story's id survives a merge.
 *
 * <p>Thread-safe: articles are placed one at a time, in the caller's thread. The window is in
 * memory; it is read from the database when the first article is placed after a start.
 */
public final class StoryClusterer {
  /** Below this many live reports, a quarter of fresh ones is reason to weigh all words anew. */
  private static final int SMALL = 5_000;

  private final Jdbi jdbi;
  private final Topics topics = new Topics();
  private final Object turn = new Object();

  private @Nullable Window window;
  private int freshSinceSettled;

  public StoryClusterer(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Groups articles that are all there: the same stories as placing them in any order. */
  public static List<List<Article>> group(Collection<Article> articles) {
    Map<ArticleId, Article> byId = new LinkedHashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    Window window = new Window();
    window.add(byId.values().stream().map(article -> new Report(article, 0)).toList());
    return groups(window).stream()
        .map(group -> group.stream().map(report -> byId.get(report.id)).toList())
        .toList();
  }

  /**
   * Finds or makes the article's story, and writes what changes by it: the article's story, and the
   * stories' leads, sources, times, languages and topics. Placing an article again is harmless.
   *
   * @param article as it is kept: its id is in the database
   */
  public StoryId place(Article article) {
    synchronized (turn) {
      try {
        return jdbi.inTransaction(
            handle -> {
              Placement placement = new Placement(handle, topics);
              Window live = live(placement);
              Report known = live.find(article.id());
              if (known != null && known.story != 0) {
                return new StoryId(known.story);
              }
              long seen = placement.seen(article.id());
              live.expired(seen).forEach(live::remove);
              Report report = new Report(article, seen);
              live.add(List.of(report));
              freshSinceSettled++;
              int factor = live.size() <= SMALL ? 4 : 1;
              if (freshSinceSettled * factor > live.size()) {
                settle(live, placement);
              } else {
                placement.write(Grouping.of(List.copyOf(live.piece(report))));
              }
              return new StoryId(report.story);
            });
      } catch (RuntimeException e) {
        window = null;
        throw e;
      }
    }
  }

  /**
   * Decides on all live articles anew. What has been placed so far then has the stories that it
   * would have had in any other order; placing alone comes close, because words are weighed by what
   * was live when each article came. It runs by itself each time the window has grown by a third.
   */
  public void settle() {
    synchronized (turn) {
      try {
        jdbi.useTransaction(
            handle -> {
              Placement placement = new Placement(handle, topics);
              settle(live(placement), placement);
            });
      } catch (RuntimeException e) {
        window = null;
        throw e;
      }
    }
  }

  private void settle(Window live, Placement placement) {
    live.refresh();
    placement.write(groups(live));
    freshSinceSettled = 0;
  }

  private Window live(Placement placement) {
    Window live = window;
    if (live == null) {
      live = new Window();
      live.add(placement.live());
      window = live;
      freshSinceSettled = 0;
    }
    return live;
  }

  private static List<List<Report>> groups(Window window) {
    List<List<Report>> groups = new ArrayList<>();
    Set<Report> done = new HashSet<>();
    for (Report report : window.reports()) {
      if (!done.contains(report)) {
        Set<Report> piece = window.piece(report);
        done.addAll(piece);
        groups.addAll(Grouping.of(List.copyOf(piece)));
      }
    }
    return groups;
  }
}
