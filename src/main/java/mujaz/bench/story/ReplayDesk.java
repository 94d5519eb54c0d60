package mujaz.bench.story;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.digest.DigestEditor;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.story.Importance;
import mujaz.story.Stories;
import mujaz.story.Story;
import mujaz.story.StoryClusterer;
import mujaz.story.StoryId;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.summary.Summaries;
import mujaz.summary.Summary;
import mujaz.text.LanguageDetector;

/** Keeps, places and summarises what comes, as the service does. */
final class ReplayDesk {
  private final Articles articles;
  private final Stories stories;
  private final Summaries summaries;
  private final StoryClusterer clusterer;
  private final ExtractiveSummarizer summarizer;
  private final DigestEditor editor;

  ReplayDesk(Database database, Sources sources, InstantSource time) {
    articles = new Articles(database.jdbi(), time);
    stories = new Stories(database.jdbi());
    summaries = new Summaries(database.jdbi());
    clusterer = new StoryClusterer(database.jdbi());
    summarizer = new ExtractiveSummarizer(new LanguageDetector(), time);
    editor = new DigestEditor(stories, summaries, articles, sources, new Importance());
  }

  DigestEditor editor() {
    return editor;
  }

  /** What each article tells. */
  Map<ArticleId, ReplayedWire.Coming> take(List<ReplayedWire.Coming> come) {
    Map<ArticleId, ReplayedWire.Coming> events = new HashMap<>();
    if (!come.isEmpty()) {
      List<Article> kept =
          articles.inTransaction(
              handle ->
                  articles.add(handle, come.stream().map(ReplayedWire.Coming::article).toList()));
      for (int i = 0; i < kept.size(); i++) {
        events.put(kept.get(i).id(), come.get(i));
      }
      write(clusterer.placeAll(kept));
    }
    return events;
  }

  private void write(Collection<StoryId> changed) {
    Map<StoryId, Summary> written = new HashMap<>();
    for (Story story : stories.findAll(changed)) {
      written.put(story.id(), summarizer.summarize(articles.findAll(story.articles())));
    }
    summaries.saveAll(written);
  }
}
