package mujaz.bench.broadcast;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.article.Article;
import mujaz.article.Articles;
import mujaz.article.NewArticle;
import mujaz.bench.InventedNews;
import mujaz.source.SourceId;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.story.Stories;
import mujaz.story.Story;
import mujaz.story.StoryClusterer;
import mujaz.story.StoryId;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.summary.Summaries;
import mujaz.summary.Summary;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;

/** Invented news in a database, as stories with summaries, all seen at one moment. */
public final class InventedStories {
  private static final int OUTLETS = 5;
  private static final int WORDS = 120;

  private final Database database;
  private final InventedNews news;

  public InventedStories(Database database, long seed) {
    this.database = database;
    this.news = new InventedNews(seed, WORDS);
  }

  /** Adds articles, and returns the stories that they are now in. */
  public List<StoryId> add(int articles, Instant at) {
    Sources sources = new Sources(database.jdbi(), () -> at);
    List<SourceId> outlets = new ArrayList<>();
    for (int i = 0; i < OUTLETS; i++) {
      URI address = URI.create("https://outlet" + i + ".example/feed");
      outlets.add(outlet(sources, address, "Outlet " + i));
    }
    List<NewArticle> invented = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      invented.add(news.article(outlets.get(i % OUTLETS), at));
    }
    Articles kept = new Articles(database.jdbi(), () -> at);
    List<Article> added = kept.inTransaction(handle -> kept.add(handle, invented));
    List<StoryId> touched = List.copyOf(new StoryClusterer(database.jdbi()).placeAll(added));
    write(kept, new Stories(database.jdbi()).findAll(touched), at);
    return touched;
  }

  private static SourceId outlet(Sources sources, URI address, String name) {
    return sources.all().stream()
        .filter(source -> source.address().equals(address))
        .findFirst()
        .orElseGet(() -> sources.add(name, address, SourceKind.FEED, Language.ENGLISH, null))
        .id();
  }

  private void write(Articles articles, List<Story> stories, Instant at) {
    ExtractiveSummarizer summarizer = new ExtractiveSummarizer(new LanguageDetector(), () -> at);
    Map<StoryId, Summary> written = new HashMap<>();
    for (Story story : stories) {
      written.put(story.id(), summarizer.summarize(articles.findAll(story.articles())));
    }
    new Summaries(database.jdbi()).saveAll(written);
  }
}
