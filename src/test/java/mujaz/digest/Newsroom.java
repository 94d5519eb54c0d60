package mujaz.digest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.article.Article;
import mujaz.article.Articles;
import mujaz.article.NewArticle;
import mujaz.source.SourceEdits;
import mujaz.source.SourceId;
import mujaz.source.SourceKind;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.story.Importance;
import mujaz.story.Stories;
import mujaz.story.Story;
import mujaz.story.StoryClusterer;
import mujaz.story.StoryId;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.summary.Summaries;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;

/** Reports that come one by one, placed and summarised as in the service. */
final class Newsroom {
  final SettableTime time = SettableTime.at("2026-11-23T06:00:00Z");
  final Stories stories;
  final Sources sources;
  final SourceEdits edits;
  final DigestEditor editor;
  private final Articles articles;
  private final Summaries summaries;
  private final StoryClusterer clusterer;
  private final ExtractiveSummarizer summarizer;
  private int number;

  Newsroom(Database database) {
    var jdbi = database.jdbi();
    stories = new Stories(jdbi);
    sources = new Sources(jdbi, time);
    edits = new SourceEdits(jdbi);
    articles = new Articles(jdbi, time);
    summaries = new Summaries(jdbi);
    clusterer = new StoryClusterer(jdbi);
    summarizer = new ExtractiveSummarizer(new LanguageDetector(), time);
    editor = new DigestEditor(stories, summaries, articles, sources, new Importance());
  }

  SourceId outlet(String name) {
    URI address = URI.create("https://" + name + ".example/feed");
    return sources.all().stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseGet(() -> sources.add(name, address, SourceKind.FEED, Language.ENGLISH, null))
        .id();
  }

  /** An English report, seen and published now. */
  StoryId report(String outlet, String headline, String text) {
    return report(outlet, Language.ENGLISH, headline, text);
  }

  StoryId report(String outlet, Language language, String headline, String text) {
    return report(outlet(outlet), language, headline, text);
  }

  StoryId report(SourceId source, Language language, String headline, String text) {
    NewArticle coming =
        new NewArticle(
            source,
            URI.create("https://outlet" + source.value() + ".example/" + ++number),
            headline,
            text,
            language,
            time.instant(),
            time.instant(),
            null,
            null,
            List.of());
    List<Article> kept = articles.inTransaction(handle -> articles.add(handle, List.of(coming)));
    Set<StoryId> changed = clusterer.placeAll(kept);
    summaries.saveAll(
        stories.findAll(changed).stream()
            .collect(
                Collectors.toMap(
                    Story::id, story -> summarizer.summarize(articles.findAll(story.articles())))));
    return clusterer.place(kept.get(0));
  }

  /** Told now. */
  Memory told(StoryId story) {
    return new Memory(Map.of(story, time.instant()));
  }
}
