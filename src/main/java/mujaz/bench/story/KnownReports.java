package mujaz.bench.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.store.Json;
import mujaz.story.StoryClusterer;
import mujaz.text.Language;

/** Dated reports of which it is known, or worked out at the end, who tells of the same event. */
final class KnownReports {
  private final List<Article> articles = new ArrayList<>();
  private final Map<ArticleId, String> events = new HashMap<>();

  /** Those of a file; where no line says {@code storyId}, the program's own stories at the end. */
  static KnownReports read(Path file) throws IOException {
    KnownReports known = new KnownReports();
    Map<String, SourceId> sources = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = Json.read(line, JsonNode.class);
      if (row.path("publishedAt").asText("").isEmpty()) {
        continue;
      }
      String source = row.path("source").asText("");
      Article article =
          new Article(
              new ArticleId(known.articles.size() + 1L),
              sources.computeIfAbsent(source, key -> new SourceId(sources.size() + 1L)),
              URI.create("about:blank"),
              row.path("title").asText(""),
              row.path("text").asText(""),
              Language.of(row.path("lang").asText("")),
              OffsetDateTime.parse(row.path("publishedAt").asText()).toInstant(),
              null,
              null);
      known.articles.add(article);
      if (row.hasNonNull("storyId")) {
        known.events.put(article.id(), row.get("storyId").asText());
      }
    }
    if (known.events.isEmpty()) {
      for (List<Article> story : StoryClusterer.group(known.articles)) {
        story.forEach(report -> known.events.put(report.id(), "s" + story.get(0).id().value()));
      }
    }
    return known;
  }

  List<Article> before(Instant moment) {
    return articles.stream().filter(report -> report.publishedAt().isBefore(moment)).toList();
  }

  Instant first() {
    return articles.stream().map(Article::publishedAt).min(Instant::compareTo).orElseThrow();
  }

  Instant last() {
    return articles.stream().map(Article::publishedAt).max(Instant::compareTo).orElseThrow();
  }

  boolean isEmpty() {
    return articles.isEmpty();
  }

  /** The event of most of these. */
  String event(List<Article> reports) {
    Map<String, Integer> votes = new HashMap<>();
    String best = "";
    for (Article report : reports) {
      String event = Objects.requireNonNullElse(events.get(report.id()), "");
      if (votes.merge(event, 1, Integer::sum) > votes.getOrDefault(best, 0)) {
        best = event;
      }
    }
    return best;
  }

  /** For each event, how many publishers carry it before a moment, beyond the first. */
  Map<String, Integer> carried(Instant moment) {
    Map<String, Set<SourceId>> publishers = new HashMap<>();
    before(moment)
        .forEach(
            report ->
                publishers
                    .computeIfAbsent(
                        Objects.requireNonNullElse(events.get(report.id()), ""),
                        key -> new HashSet<>())
                    .add(report.source()));
    Map<String, Integer> carried = new HashMap<>();
    publishers.forEach((event, its) -> carried.put(event, its.size() - 1));
    return carried;
  }
}
