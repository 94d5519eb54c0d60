package mujaz.ingest;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import mujaz.article.Article;
import mujaz.search.StorySearch;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.summary.Summaries;
import mujaz.summary.Summary;
import mujaz.summary.model.LanguageModelSummarizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stories whose local summary stands, and that a language model may write anew, beside the road: a
 * poll never waits for it. A story that changes again meanwhile is asked for once, as it is last;
 * when too many wait, the oldest keep their local summary.
 */
public final class Rewriting {
  private static final Logger log = LoggerFactory.getLogger(Rewriting.class);
  private static final int MOST_WAITING = 300;

  private record Task(Story story, List<Article> reports, Summary local) {}

  private final LanguageModelSummarizer model;
  private final Summaries summaries;
  private final StorySearch search;
  private final Executor workers;
  private final Map<StoryId, Task> waiting = new LinkedHashMap<>();

  /**
   * @param workers as many threads as may ask at once
   */
  public Rewriting(
      LanguageModelSummarizer model, Summaries summaries, StorySearch search, Executor workers) {
    this.model = model;
    this.summaries = summaries;
    this.search = search;
    this.workers = workers;
  }

  /** Returns at once. */
  void offer(Story story, List<Article> reports, Summary local) {
    synchronized (waiting) {
      waiting.remove(story.id());
      waiting.put(story.id(), new Task(story, List.copyOf(reports), local));
      if (waiting.size() > MOST_WAITING) {
        Iterator<StoryId> oldest = waiting.keySet().iterator();
        oldest.next();
        oldest.remove();
      }
    }
    workers.execute(this::next);
  }

  private void next() {
    Task task;
    synchronized (waiting) {
      Iterator<Task> oldest = waiting.values().iterator();
      if (!oldest.hasNext()) {
        return;
      }
      task = oldest.next();
      oldest.remove();
    }
    try {
      model
          .improve(task.reports(), task.local())
          .filter(better -> summaries.replace(task.story().id(), task.local(), better))
          .ifPresent(better -> search.index(task.story(), better, task.reports()));
    } catch (RuntimeException e) {
      log.warn("rewriting failed story={}", task.story().id().value(), e);
    }
  }
}
