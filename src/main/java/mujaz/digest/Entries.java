package mujaz.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.source.SourceId;
import mujaz.source.Sources;
import mujaz.story.Stories;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.summary.KeyPoint;
import mujaz.summary.Summaries;
import mujaz.summary.Summary;
import org.jspecify.annotations.Nullable;

/** Makes the entries of stories: who reports them, and where each point comes from. */
final class Entries {
  private final Stories stories;
  private final Summaries summaries;
  private final Articles articles;
  private final Sources sources;

  Entries(Stories stories, Summaries summaries, Articles articles, Sources sources) {
    this.stories = stories;
    this.summaries = summaries;
    this.articles = articles;
    this.sources = sources;
  }

  /** Without those of private sources that are not among the reader's own. */
  List<Entry> of(Collection<StoryId> ids, Set<SourceId> own) {
    List<Story> found = stories.findAll(ids);
    Map<StoryId, Summary> written = summaries.findAll(found.stream().map(Story::id).toList());
    Map<SourceId, String> names = names();
    Rights rights = new Rights(sources.linkOnly());
    List<Entry> entries = new ArrayList<>();
    for (Story story : found) {
      Summary summary = written.get(story.id());
      if (summary != null) {
        List<Article> reports =
            articles.findAll(story.articles()).stream()
                .filter(report -> !report.source().isPrivate() || own.contains(report.source()))
                .toList();
        entry(story, rights.of(summary, reports), reports, names, null).ifPresent(entries::add);
      }
    }
    return entries;
  }

  /** What is new alone. */
  Entry of(Updates.Update update) {
    Rights rights = new Rights(sources.linkOnly());
    List<KeyPoint> whole =
        summaries
            .find(update.story().id())
            .map(told -> rights.of(told, articles.findAll(update.story().articles())).points())
            .orElse(List.of());
    Summary card = rights.of(update.card(), whole, update.reports());
    return entry(update.story(), card, update.reports(), names(), update.since()).orElseThrow();
  }

  private Map<SourceId, String> names() {
    return sources.names();
  }

  private static Optional<Entry> entry(
      Story story,
      Summary summary,
      List<Article> reports,
      Map<SourceId, String> names,
      @Nullable Instant newSince) {
    Map<ArticleId, String> reporters = new LinkedHashMap<>();
    reports.forEach(report -> reporters.put(report.id(), names.getOrDefault(report.source(), "")));
    List<String> sourceNames =
        reporters.values().stream().filter(name -> !name.isEmpty()).distinct().toList();
    List<Citation> citations = citations(summary, reports, reporters);
    return reports.stream()
        .findFirst()
        .map(lead -> new Entry(story, summary, lead, sourceNames, reporters, citations, newSince));
  }

  private static List<Citation> citations(
      Summary summary, List<Article> reports, Map<ArticleId, String> reporters) {
    Map<ArticleId, Article> kept =
        reports.stream().collect(Collectors.toMap(Article::id, report -> report, (a, b) -> a));
    List<Citation> citations = new ArrayList<>();
    for (KeyPoint point : summary.points()) {
      Article cited = kept.get(point.cites());
      if (cited == null) {
        return List.of();
      }
      citations.add(Citation.of(point, cited, reporters.getOrDefault(cited.id(), "")));
    }
    return citations;
  }
}
