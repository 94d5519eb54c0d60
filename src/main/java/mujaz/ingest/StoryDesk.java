package mujaz.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.search.StorySearch;
import mujaz.story.Stories;
import mujaz.story.Story;
import mujaz.story.StoryClusterer;
import mujaz.story.StoryId;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.summary.Summaries;
import mujaz.summary.Summary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Articles to their stories: placed, each story they touch summarised anew with all its reports,
 * and findable. Polls leave their articles here, and wait for nothing; what has gathered is done at
 * once: the busier, the cheaper an article. Thread-safe.
 */
public final class StoryDesk {
  private static final Logger log = LoggerFactory.getLogger(StoryDesk.class);

  /** So many reports say all that a summary can hold. */
  private static final int MOST_REPORTS = 8;

  private static final int BATCH = 500;

  /** What comes beyond it is left in the database until its turn. */
  private static final int MOST_WAITING = 1000;

  private final StoryClusterer clusterer;
  private final Stories stories;
  private final Articles articles;
  private final Writing writing;
  private final StorySearch search;
  private final BlockingQueue<Article> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Set<ArticleId> edited = ConcurrentHashMap.newKeySet();
  private final ReentrantLock turn = new ReentrantLock();

  /** Whether articles may be in no story: after a start, and after a fault. */
  private volatile boolean mayBeBehind = true;

  /**
   * What a story's summary is made with, and where it is kept.
   *
   * @param rewriting where a language model is asked; null where there is none
   */
  record Writing(
      ExtractiveSummarizer summarizer, Summaries summaries, @Nullable Rewriting rewriting) {}

  StoryDesk(
      StoryClusterer clusterer,
      Stories stories,
      Articles articles,
      Writing writing,
      StorySearch search) {
    this.clusterer = clusterer;
    this.stories = stories;
    this.articles = articles;
    this.writing = writing;
    this.search = search;
  }

  /** Leaves new articles here; {@link #run} places them. */
  void offer(Collection<Article> fresh) {
    for (Article article : fresh) {
      if (!waiting.offer(article)) {
        mayBeBehind = true;
      }
    }
  }

  /** The stories of these articles are to be written anew: they read otherwise. */
  void reread(Collection<ArticleId> ids) {
    edited.addAll(ids);
  }

  /** Does all that has gathered; what fails is not lost: the articles are kept. */
  public void run() {
    turn.lock();
    try {
      if (mayBeBehind) {
        catchUp();
      }
      for (List<Article> next = gathered(); !next.isEmpty(); next = gathered()) {
        attempt(next);
      }
      List<ArticleId> changed = List.copyOf(edited);
      if (!changed.isEmpty()) {
        summarize(stories.of(changed));
        changed.forEach(edited::remove);
      }
    } finally {
      turn.unlock();
    }
  }

  /** Does that while nothing is placed. */
  public void whileHeld(Runnable work) {
    turn.lock();
    try {
      work.run();
    } finally {
      turn.unlock();
    }
  }

  /** Two stories are one from now on; the second's id stays. */
  public void merge(StoryId from, StoryId into) {
    whileHeld(
        () -> {
          clusterer.merge(from, into);
          search.forget(List.of(from));
          summarize(List.of(into));
        });
  }

  /** Takes reports out of a story into one of their own; empty where it takes nothing, or all. */
  public Optional<StoryId> split(StoryId story, Collection<ArticleId> out) {
    turn.lock();
    try {
      Optional<StoryId> fresh = clusterer.split(story, out);
      fresh.ifPresent(made -> summarize(List.of(story, made)));
      return fresh;
    } finally {
      turn.unlock();
    }
  }

  /** Takes an article's words away for good, from its story, its summary and the search. */
  public void takeDown(ArticleId article) {
    whileHeld(() -> clusterer.takeDown(article).ifPresent(story -> summarize(List.of(story))));
  }

  /** Takes a whole story back. */
  public void retract(StoryId story) {
    whileHeld(
        () -> {
          clusterer.retract(story);
          search.forget(List.of(story));
        });
  }

  private List<Article> gathered() {
    List<Article> next = new ArrayList<>();
    waiting.drainTo(next, BATCH);
    return next;
  }

  /** Places what an earlier run, an earlier fault or a rush has left without a story. */
  private void catchUp() {
    mayBeBehind = false;
    waiting.clear();
    List<Article> left = articles.unplaced(new ArticleId(0), BATCH);
    while (!left.isEmpty()) {
      attempt(left);
      left = articles.unplaced(left.get(left.size() - 1).id(), BATCH);
    }
    summarize(stories.unwritten());
  }

  private void attempt(List<Article> fresh) {
    try {
      summarize(clusterer.placeAll(fresh));
    } catch (RuntimeException e) {
      mayBeBehind = true;
      log.warn("placing failed articles={}", fresh.size(), e);
    }
  }

  private void summarize(Collection<StoryId> touched) {
    List<StoryId> left = List.copyOf(touched);
    for (int i = 0; i < left.size(); i += BATCH) {
      summarizeBatch(left.subList(i, Math.min(left.size(), i + BATCH)));
    }
  }

  private void summarizeBatch(List<StoryId> touched) {
    List<Story> found = stories.findAll(touched);
    Set<StoryId> gone = new LinkedHashSet<>(touched);
    found.forEach(story -> gone.remove(story.id()));
    search.forget(gone);
    Set<ArticleId> ids = new LinkedHashSet<>();
    found.forEach(story -> story.articles().stream().limit(MOST_REPORTS).forEach(ids::add));
    Map<ArticleId, Article> reports =
        articles.findAll(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
    Map<Story, List<Article>> told = new LinkedHashMap<>();
    Map<StoryId, Summary> written = new LinkedHashMap<>();
    for (Story story : found) {
      List<Article> its =
          story.articles().stream()
              .limit(MOST_REPORTS)
              .map(reports::get)
              .filter(Objects::nonNull)
              .toList();
      if (!its.isEmpty()) {
        told.put(story, its);
        written.put(story.id(), writing.summarizer().summarize(its));
      }
    }
    writing.summaries().saveAll(written);
    Rewriting rewriting = writing.rewriting();
    told.forEach(
        (story, its) -> {
          Summary summary = Objects.requireNonNull(written.get(story.id()));
          search.index(story, summary, its);
          if (rewriting != null) {
            rewriting.offer(story, its, summary);
          }
        });
  }
}
