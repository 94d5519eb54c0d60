package mujaz.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.NewArticle;
import mujaz.article.items.Change;
import mujaz.article.items.Edited;
import mujaz.article.items.Items;
import mujaz.article.items.Sighting;
import mujaz.article.items.Sightings;
import mujaz.article.items.Taken;
import mujaz.feed.FeedItem;
import mujaz.source.PollRecords;
import mujaz.source.Source;
import mujaz.text.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The items of one feed to articles in their stories: the new ones, and those that were edited. */
final class FeedIntake {
  private static final Logger log = LoggerFactory.getLogger(FeedIntake.class);

  /** So many items become articles in one transaction, before the next pages are visited. */
  private static final int BATCH = 25;

  /** No poll visits pages for longer; what is left of the feed is taken as it is stated. */
  private static final Duration VISITING = Duration.ofMinutes(4);

  private final PollRecords records;
  private final Items items;
  private final ArticleIntake intake;
  private final StoryDesk desk;
  private final InstantSource time;

  FeedIntake(
      PollRecords records, Items items, ArticleIntake intake, StoryDesk desk, InstantSource time) {
    this.records = records;
    this.items = items;
    this.intake = intake;
    this.desk = desk;
    this.time = time;
  }

  /**
   * What became of what a source shows.
   *
   * @param added the articles that are new
   * @param isWhole whether nothing waits for the next poll
   */
  record Intake(List<Article> added, boolean isWhole) {}

  /**
   * Takes in what the source shows now; items whose pages are held wait, as if not shown yet.
   *
   * @param isCut whether the feed breaks off, in its last item maybe: that one is no edit
   */
  Intake take(Source source, List<FeedItem> shown, boolean isCut) {
    @Nullable FeedItem broken = isCut && !shown.isEmpty() ? shown.get(shown.size() - 1) : null;
    Instant until = time.instant().plus(VISITING);
    Items.Findings found = items.look(source.id(), Sightings.of(source, shown));
    List<Article> added = new ArrayList<>();
    List<Taken> batch = new ArrayList<>();
    boolean isWhole = true;
    for (Sighting sighting : worthAVisit(source, found.fresh())) {
      if (intake.isHeld(source, sighting)) {
        isWhole = false;
        continue;
      }
      batch.add(new Taken(sighting, draft(source, sighting, until)));
      if (batch.size() == BATCH) {
        added.addAll(keep(batch));
        batch.clear();
      }
    }
    added.addAll(keep(batch));
    List<ArticleId> edited = new ArrayList<>();
    for (Edited one : found.edited()) {
      if (!one.sighting().item().equals(broken) && edit(source, one, until)) {
        edited.add(one.article().id());
      }
    }
    desk.reread(edited);
    if (!source.language().isKnown() && !added.isEmpty()) {
      records.learnLanguage(source.id(), added.get(0).language());
    }
    return new Intake(added, isWhole);
  }

  /** A page is not visited for an article that is here already. */
  private List<Sighting> worthAVisit(Source source, List<Sighting> fresh) {
    List<Sighting> teasers = fresh.stream().filter(one -> intake.needsPage(source, one)).toList();
    if (teasers.isEmpty()) {
      return fresh;
    }
    List<Sighting> open = items.withoutRepeats(teasers);
    return fresh.stream().filter(one -> open.contains(one) || !teasers.contains(one)).toList();
  }

  private @Nullable NewArticle draft(Source source, Sighting sighting, Instant until) {
    try {
      return intake.draft(source, sighting, time.instant().isBefore(until)).orElse(null);
    } catch (RuntimeException e) {
      log.warn("item failed source={}", source.id().value(), e);
      return null;
    }
  }

  /** One bad item never stops a feed: it is noted as seen, and not tried at every poll. */
  private List<Article> keep(List<Taken> batch) {
    List<Article> added;
    try {
      added = items.keep(batch);
    } catch (RuntimeException e) {
      if (batch.size() > 1) {
        return batch.stream().flatMap(one -> keep(List.of(one)).stream()).toList();
      }
      log.warn("item failed", e);
      return items.keep(List.of(new Taken(batch.get(0).sighting(), null)));
    }
    desk.offer(added);
    return added;
  }

  /** True where the article reads otherwise now. */
  private boolean edit(Source source, Edited edited, Instant until) {
    Article was = edited.article();
    try {
      Optional<NewArticle> now =
          was.source().equals(source.id())
              ? intake.draft(source, edited.sighting(), time.instant().isBefore(until))
              : Optional.empty();
      @Nullable NewArticle changed =
          now.map(article -> fuller(article, was)).filter(a -> reads(a, was)).orElse(null);
      Optional<Change> change =
          changed == null || source.id().isPrivate() ? Optional.empty() : Changes.of(was, changed);
      items.edit(edited, changed, change);
      return changed != null;
    } catch (RuntimeException e) {
      log.warn("edit failed source={}", source.id().value(), e);
      return false;
    }
  }

  /** A teaser never takes the place of a text that came from the page. */
  private static NewArticle fuller(NewArticle now, Article was) {
    boolean teaser = now.text().length() < was.text().length() / 2;
    return now.with(
        now.headline().isEmpty() ? was.headline() : now.headline(),
        teaser ? was.text() : now.text());
  }

  private static boolean reads(NewArticle now, Article was) {
    return !Words.plain(now.headline()).equals(Words.plain(was.headline()))
        || !Words.plain(now.text()).equals(Words.plain(was.text()));
  }
}
