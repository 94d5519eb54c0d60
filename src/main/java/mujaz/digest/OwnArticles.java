package mujaz.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.source.SourceId;
import mujaz.story.StoryId;
import mujaz.subscription.Filter;
import mujaz.subscription.desk.House;
import mujaz.summary.Summary;

/** Stories as a channel tells them that has sources of its own. */
final class OwnArticles {
  private final Articles articles;

  OwnArticles(Articles articles) {
    this.articles = articles;
  }

  /** What the channel's own sources report, of whatever topic. */
  static Filter filter(House house, Filter filter) {
    Set<SourceId> ours = house.ours().stream().map(SourceId::new).collect(Collectors.toSet());
    return filter.withTopics(Set.of()).withWords(Set.of()).withSources(ours);
  }

  /** Each story under the channel's own article, with whatever others say. */
  List<Entry> leading(House house, List<Entry> entries) {
    return entries.stream()
        .map(entry -> own(house, entry).map(lead -> under(lead, entry)).orElse(entry))
        .toList();
  }

  /** What the channel's own articles say, and nothing else. */
  List<Entry> alone(House house, List<Entry> entries) {
    List<Entry> alone = new ArrayList<>();
    for (Entry entry : entries) {
      List<Article> ours = ours(house, entry);
      if (!ours.isEmpty()) {
        alone.add(without(entry, ours));
      }
    }
    return alone;
  }

  /** Those first, then what is not among them. */
  static List<Entry> joined(List<Entry> first, List<Entry> others, int most) {
    List<Entry> joined = new ArrayList<>(first);
    Set<StoryId> there =
        first.stream().map(entry -> entry.story().id()).collect(Collectors.toSet());
    others.stream().filter(entry -> !there.contains(entry.story().id())).forEach(joined::add);
    return joined.subList(0, Math.min(most, joined.size()));
  }

  private Optional<Article> own(House house, Entry entry) {
    return house.isOurs(entry.lead().source())
        ? Optional.of(entry.lead())
        : ours(house, entry).stream().findFirst();
  }

  private List<Article> ours(House house, Entry entry) {
    return articles.findAll(entry.story().articles()).stream()
        .filter(article -> house.isOurs(article.source()))
        .toList();
  }

  private static Entry under(Article lead, Entry entry) {
    List<String> names = new ArrayList<>(entry.sourceNames());
    String name = entry.reporters().getOrDefault(lead.id(), "");
    if (names.remove(name)) {
      names.add(0, name);
    }
    return new Entry(
        entry.story(),
        entry.summary(),
        lead,
        names,
        entry.reporters(),
        entry.citations(),
        entry.newSince());
  }

  private static Entry without(Entry entry, List<Article> ours) {
    Map<ArticleId, String> names = entry.reporters();
    Set<ArticleId> ids = ours.stream().map(Article::id).collect(Collectors.toSet());
    Article lead = ids.contains(entry.lead().id()) ? entry.lead() : ours.get(0);
    Entry own = entry.only(point -> ids.contains(point.cites()));
    return new Entry(
        entry.story(),
        ids.contains(entry.lead().id()) ? own.summary() : headed(own, lead),
        lead,
        ours.stream().map(article -> names.getOrDefault(article.id(), "")).distinct().toList(),
        names,
        own.citations(),
        entry.newSince());
  }

  private static Summary headed(Entry entry, Article lead) {
    return entry.summary().withHeadline(lead.headline());
  }
}
