package mujaz.story;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.text.Language;

/** Reports in memory, each of an event that has a name, and the events that they are grouped to. */
final class Wire {
  private static final Instant START = Instant.parse("2026-11-23T06:00:00Z");

  private final List<Article> articles = new ArrayList<>();
  private final Map<ArticleId, String> events = new HashMap<>();
  private final Language language;

  Wire(Language language) {
    this.language = language;
  }

  Wire report(String event, String outlet, int hour, String headline, String text) {
    Article article =
        new Article(
            new ArticleId(articles.size() + 1L),
            new SourceId(outlet.hashCode() & Integer.MAX_VALUE),
            URI.create("https://www." + outlet + ".example/" + articles.size()),
            headline,
            text,
            language,
            START.plus(Duration.ofHours(hour)),
            null,
            null);
    articles.add(article);
    events.put(article.id(), event);
    return this;
  }

  List<Article> articles() {
    return articles;
  }

  /** The reports' numbers, by the program's stories. */
  static Set<Set<Long>> stories(Collection<Article> articles) {
    return StoryClusterer.group(articles).stream()
        .map(story -> story.stream().map(a -> a.id().value()).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  /** The reports' numbers, by the events that they are of. */
  Set<Set<Long>> events() {
    Map<String, Set<Long>> byEvent = new HashMap<>();
    events.forEach(
        (id, event) -> byEvent.computeIfAbsent(event, key -> new HashSet<>()).add(id.value()));
    return new HashSet<>(byEvent.values());
  }
}
