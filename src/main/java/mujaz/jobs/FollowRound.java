package mujaz.jobs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.article.ArticleId;
import mujaz.article.Provenance;
import mujaz.delivery.Message;
import mujaz.delivery.Outbox;
import mujaz.digest.Entry;
import mujaz.source.SourceId;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Followers;
import mujaz.subscription.Followers.Follower;
import mujaz.subscription.own.OwnArrivals;
import mujaz.summary.KeyPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells followers of a story what is new in it, and that alone, as a reply to its earlier card:
 * points that no report had which came before they last heard. A report that says nothing new is
 * passed over; in quiet hours everything waits, and comes afterwards as one.
 */
final class FollowRound {
  private static final Logger log = LoggerFactory.getLogger(FollowRound.class);
  private static final int AT_ONCE = 2_000;

  private final Database database;
  private final Outbox outbox;
  private final EditionParts parts;
  private final InstantSource time;
  private final Followers followers;
  private final OwnArrivals own;
  private final Provenance provenance;

  FollowRound(Database database, Outbox outbox, EditionParts parts, InstantSource time) {
    this.database = database;
    this.outbox = outbox;
    this.parts = parts;
    this.time = time;
    this.followers = new Followers(database.jdbi());
    this.own = new OwnArrivals(database.jdbi());
    this.provenance = new Provenance(database.jdbi());
  }

  /** A story, and when its reports came. */
  private record Told(Entry entry, Map<ArticleId, Instant> came) {
    /** What a follower has not heard; empty where that is nothing. */
    Optional<Entry> since(Instant heard) {
      Entry news = entry.only(point -> isNew(point, heard));
      return news.summary().points().isEmpty() ? Optional.empty() : Optional.of(news);
    }

    private boolean isNew(KeyPoint point, Instant heard) {
      Set<ArticleId> sayers = new HashSet<>(point.alsoIn());
      sayers.add(point.cites());
      return sayers.stream()
          .map(came::get)
          .allMatch(moment -> moment != null && moment.isAfter(heard));
    }
  }

  /** How many were told. */
  int run() {
    Instant now = time.instant();
    Map<StoryId, Optional<Told>> stories = new HashMap<>();
    int told = 0;
    for (Follower follower : followers.open(AT_ONCE)) {
      if (!follower.reader().isQuiet(now)) {
        Optional<Told> story =
            stories
                .computeIfAbsent(follower.story(), id -> story(id, Set.of()))
                .or(() -> story(follower.story(), own.open(follower.reader().chat())));
        told += tell(follower, story, now) ? 1 : 0;
      }
    }
    if (told > 0) {
      log.info("followers told={} stories={}", told, stories.size());
    }
    return told;
  }

  /**
   * @param own the follower's, where the story is not known to all
   */
  private Optional<Told> story(StoryId id, Set<SourceId> own) {
    return parts.editor().entries(List.of(id), own).stream()
        .findFirst()
        .map(entry -> new Told(entry, provenance.fetched(entry.story().articles())));
  }

  private boolean tell(Follower follower, Optional<Told> story, Instant now) {
    ChatId chat = follower.reader().chat();
    Optional<Entry> news = story.flatMap(told -> told.since(follower.heardUntil()));
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              followers.heard(handle, follower);
              String cause = "alert:follow:" + follower.story().value() + "@" + follower.lastSeen();
              return news.isPresent()
                  && outbox.add(
                      handle,
                      chat,
                      cause,
                      message(follower, news.get(), now),
                      List.of(follower.story()),
                      now);
            });
  }

  private List<Message> message(Follower follower, Entry news, Instant now) {
    ChatId chat = follower.reader().chat();
    return parts
        .layout()
        .list(
            parts.language().ofAndAsk(List.of(news), follower.reader(), Set.of()),
            follower.reader(),
            now,
            List.of(),
            part -> parts.courier().fits(chat, part))
        .stream()
        .map(message -> message.answering(follower.card()))
        .toList();
  }
}
