package mujaz.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.article.address.Publisher;
import mujaz.story.Stories;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.summary.Development;
import mujaz.summary.Summary;

/** Finds what is new in stories that a reader has been told before. */
final class Updates {
  /** So many reports of each side say all. */
  private static final int MOST_REPORTS = 12;

  private final Stories stories;
  private final Articles articles;

  /**
   * What is new in a story.
   *
   * @param since the moment up to which it was told
   * @param card of the new points alone
   * @param reports those of them that have come since, the one that the card's headline is of first
   */
  record Update(Story story, Instant since, Summary card, List<Article> reports) {
    /** The story as it would stand with these reports alone: as important as they make it. */
    Story alone() {
      Set<String> publishers = new HashSet<>();
      reports.forEach(report -> publishers.add(Publisher.of(report.canonical(), report.source())));
      return new Story(
          story.id(),
          story.language(),
          story.topic(),
          reports.stream().map(Article::id).toList(),
          since,
          story.lastSeen(),
          publishers.size());
    }
  }

  /**
   * The stories that may be told: those that were not, and those with something new, which stand as
   * what is new makes them.
   */
  record Open(List<Story> stories, Map<StoryId, Update> updates) {
    Optional<Update> update(StoryId story) {
      return Optional.ofNullable(updates.get(story));
    }

    /** What is shown of those that were told. */
    Map<StoryId, Summary> cards() {
      Map<StoryId, Summary> cards = new HashMap<>();
      updates.forEach((story, update) -> cards.put(story, update.card()));
      return cards;
    }
  }

  Updates(Stories stories, Articles articles) {
    this.stories = stories;
    this.articles = articles;
  }

  Open open(List<Story> known, Memory memory, Instant until) {
    Map<StoryId, Instant> heard = stories.current(memory.told());
    Map<StoryId, Update> updates = new HashMap<>();
    List<Story> open = new ArrayList<>();
    for (Story story : known) {
      Instant when = heard.get(story.id());
      if (when == null) {
        open.add(story);
      } else if (story.lastSeen().isAfter(when)) {
        of(story, when.plus(Memory.FINENESS), until)
            .ifPresent(
                update -> {
                  updates.put(story.id(), update);
                  open.add(update.alone());
                });
      }
    }
    return new Open(open, updates);
  }

  /** Empty where the story says nothing that it did not say before that moment. */
  Optional<Update> of(Story story, Instant since, Instant at) {
    if (story.lastSeen().isBefore(since)) {
      return Optional.empty();
    }
    Map<ArticleId, Instant> came = stories.cameAt(story.articles());
    List<ArticleId> before = new ArrayList<>();
    List<ArticleId> after = new ArrayList<>();
    for (ArticleId id : story.articles()) {
      Instant when = came.getOrDefault(id, Instant.MIN);
      if (when.isBefore(at)) {
        (when.isBefore(since) ? before : after).add(id);
      }
    }
    List<Article> fresh = articles.findAll(latest(after));
    return Development.of(articles.findAll(latest(before)), fresh, at)
        .map(card -> new Update(story, since, card, leadFirst(card, fresh)));
  }

  /** The ids of a story's articles are in the order in which they came, but for the lead. */
  private static List<ArticleId> latest(List<ArticleId> ids) {
    return ids.subList(Math.max(0, ids.size() - MOST_REPORTS), ids.size());
  }

  private static List<Article> leadFirst(Summary card, List<Article> reports) {
    Map<ArticleId, Article> byId = new HashMap<>();
    reports.forEach(report -> byId.put(report.id(), report));
    List<Article> sorted = new ArrayList<>(reports);
    Article lead = Objects.requireNonNull(byId.get(card.points().get(0).cites()));
    sorted.remove(lead);
    sorted.add(0, lead);
    return sorted;
  }
}
