package mujaz.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    return groups(window, window.reports()).stream()
        .map(group -> group.stream().map(report -> byId.get(report.id)).toList())
        .toList();
  }

  /**
   * Finds or makes the article's story; {@link #placeAll} for one.
   *
   * @param article as it is kept: its id is in the database
   */
  public StoryId place(Article article) {
    placeAll(List.of(article));
    synchronized (turn) {
      Window live = window;
      Report report = live == null ? null : live.find(article.id());
      if (report == null) {
        throw new IllegalStateException("an article that is not kept: " + article.id());
      }
      return new StoryId(report.story);
    }
  }

  /**
   * Finds or makes the articles' stories, and writes what changes by them: the articles' stories,
   * and the stories' leads, sources, times, languages and topics. Placing an article again is
   * harmless.
   *
   * @param articles as they are kept; those that no longer are, are passed over
   * @return the stories that have other articles than before
   */
  public Set<StoryId> placeAll(Collection<Article> articles) {
    synchronized (turn) {
      try {
        return jdbi.inTransaction(
            handle -> {
              Placement placement = new Placement(handle, topics);
              Window live = live(placement);
              List<Report> fresh = fresh(articles, live, placement);
              if (fresh.isEmpty()) {
                return Set.of();
              }
              int factor = live.size() <= SMALL ? 4 : 1;
              freshSinceSettled += fresh.size();
              Set<Long> changed;
              if (freshSinceSettled * factor > live.size() + fresh.size()) {
                live.hold(fresh);
                changed = settle(live, placement);
              } else {
                live.add(fresh);
                changed = placement.write(groups(live, fresh));
              }
              return changed.stream().map(StoryId::new).collect(Collectors.toSet());
            });
      } catch (RuntimeException e) {
        window = null;
        throw e;
      }
    }
  }

  private static List<Report> fresh(
      Collection<Article> articles, Window live, Placement placement) {
    Map<ArticleId, Article> open = new LinkedHashMap<>();
    for (Article article : articles) {
      Report known = live.find(article.id());
      if (known == null || known.story == 0) {
        open.put(article.id(), article);
      }
    }
    List<Report> fresh = placement.fresh(open);
    fresh.stream()
        .map(report -> report.seen)
        .max(Comparator.naturalOrder())
        .ifPresent(now -> live.expired(now).forEach(live::remove));
    return fresh;
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

  private Set<Long> settle(Window live, Placement placement) {
    live.refresh();
    freshSinceSettled = 0;
    return placement.write(groups(live, live.reports()));
  }

  private Window live(Placement placement) {
    Window live = window;
    if (live == null) {
      live = new Window();
      live.add(placement.live());
      placement.hands(live.hands);
      window = live;
      freshSinceSettled = 0;
    }
    return live;
  }

  /** Two stories are one from now on, whatever the words say; the second's id stays. */
  public void merge(StoryId from, StoryId into) {
    byHand(
        (live, placement) -> {
          placement.hand().merge(from.value(), into.value());
          for (Report report : live.reports()) {
            if (report.story == from.value() || report.story == into.value()) {
              report.story = into.value();
              live.hands.put(report.id, into.value());
            }
          }
          return into.value();
        });
  }

  /**
   * Takes reports out of a story into one of their own; they stay apart, whatever the words say.
   *
   * @return the new story; empty where that would take nothing, or all
   */
  public Optional<StoryId> split(StoryId story, Collection<ArticleId> out) {
    long fresh =
        byHand(
            (live, placement) -> {
              long made = placement.hand().split(story.value(), out);
              for (Report report : made == 0 ? List.<Report>of() : live.reports()) {
                if (report.story == story.value()) {
                  report.story = out.contains(report.id) ? made : story.value();
                  live.hands.put(report.id, report.story);
                }
              }
              return made;
            });
    return fresh == 0 ? Optional.empty() : Optional.of(new StoryId(fresh));
  }

  /**
   * Takes an article's words away for good.
   *
   * @return the story that it was in; empty for none
   */
  public Optional<StoryId> takeDown(ArticleId article) {
    long story =
        byHand(
            (live, placement) -> {
              Report report = live.find(article);
              if (report != null) {
                live.remove(report);
              }
              return placement.hand().takeDown(article);
            });
    return story == 0 ? Optional.empty() : Optional.of(new StoryId(story));
  }

  /** Takes a whole story back: nobody is told it any more. */
  public void retract(StoryId story) {
    byHand(
        (live, placement) -> {
          placement.hand().retract(story.value());
          return story.value();
        });
  }

  /** What a person decides, while nothing is placed. */
  private interface Decision {
    long by(Window live, Placement placement);
  }

  private long byHand(Decision decision) {
    synchronized (turn) {
      try {
        return jdbi.inTransaction(
            handle -> {
              Placement placement = new Placement(handle, topics);
              return decision.by(live(placement), placement);
            });
      } catch (RuntimeException e) {
        window = null;
        throw e;
      }
    }
  }

  /** A report's piece, and those of all that people have put together with it. */
  private static List<List<Report>> together(Window window, Report start, Set<Report> done) {
    List<List<Report>> groups = new ArrayList<>();
    ArrayDeque<Report> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Report next = open.remove();
      if (!done.contains(next)) {
        Set<Report> piece = window.piece(next);
        done.addAll(piece);
        groups.addAll(Grouping.of(List.copyOf(piece)));
        for (ArticleId id : window.hands.with(piece)) {
          Report other = window.find(id);
          if (other != null) {
            open.add(other);
          }
        }
      }
    }
    return window.hands.isEmpty() ? groups : window.hands.applied(groups);
  }

  /** How these are grouped, with all that is linked with them. */
  private static List<List<Report>> groups(Window window, Collection<Report> asked) {
    List<List<Report>> groups = new ArrayList<>();
    Set<Report> done = new HashSet<>();
    for (Report report : asked) {
      if (!done.contains(report)) {
        groups.addAll(together(window, report, done));
      }
    }
    return groups;
  }
}
