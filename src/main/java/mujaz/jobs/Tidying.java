package mujaz.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntSupplier;
import mujaz.admin.Ageing;
import mujaz.article.Articles;
import mujaz.article.items.Items;
import mujaz.delivery.Outbox;
import mujaz.digest.Memories;
import mujaz.digest.draft.Drafts;
import mujaz.search.StorySearch;
import mujaz.source.Polls;
import mujaz.story.Stories;
import mujaz.story.StoryId;
import org.jdbi.v3.core.Jdbi;

/**
 * What ages out, so that the database stays as large as its last weeks are. In small batches, each
 * a transaction of its own that begins where the oldest are: nobody waits for one for long.
 */
public final class Tidying {
  private static final int BATCH = 500;
  private static final Duration ITEMS_KEPT_LONGER = Duration.ofDays(30);
  private static final Duration STORIES_KEPT_LONGER = Duration.ofDays(7);
  private static final Duration SETTLED_KEPT = Duration.ofDays(30);
  private static final Duration POLLS_KEPT = Duration.ofDays(30);
  private static final Duration MEMORIES_KEPT = Duration.ofDays(1);

  private final Keeping keeping;
  private final Items items;
  private final Polls polls;
  private final Memories memories;
  private final Drafts drafts;
  private final Ageing ofAdmins;
  private final InstantSource time;

  /**
   * What ages out.
   *
   * @param articlesKept how long articles are kept
   * @param others what else is tidied
   */
  public record Keeping(
      Articles articles,
      Stories stories,
      StorySearch search,
      Outbox outbox,
      Duration articlesKept,
      Runnable others) {}

  public Tidying(Keeping keeping, Jdbi jdbi, InstantSource time) {
    this.keeping = keeping;
    this.items = new Items(keeping.articles(), time);
    this.polls = new Polls(jdbi, time);
    this.memories = new Memories(jdbi, time);
    this.drafts = new Drafts(jdbi, time);
    this.ofAdmins = new Ageing(jdbi, time);
    this.time = time;
  }

  /** Forgets all whose time has come. */
  public void run() {
    Instant now = time.instant();
    Instant articles = now.minus(keeping.articlesKept());
    inBatches(() -> keeping.articles().forgetBefore(articles, BATCH));
    inBatches(() -> items.forgetBefore(articles.minus(ITEMS_KEPT_LONGER), BATCH));
    inBatches(() -> stories(articles.minus(STORIES_KEPT_LONGER)));
    // Decided or not: what they are about is forgotten too.
    keeping.stories().corrections().forgetBefore(articles.minus(STORIES_KEPT_LONGER));
    drafts.forgetBefore(now.minus(SETTLED_KEPT));
    inBatches(() -> keeping.outbox().forgetBefore(now.minus(SETTLED_KEPT), BATCH));
    inBatches(() -> polls.forgetBefore(now.minus(POLLS_KEPT), BATCH));
    polls.forgetRemoved();
    memories.forgetBefore(now.minus(MEMORIES_KEPT));
    ofAdmins.run();
    keeping.others().run();
  }

  private int stories(Instant moment) {
    List<StoryId> gone = keeping.stories().forgetBefore(moment, BATCH);
    keeping.search().forget(gone);
    return gone.size();
  }

  private static void inBatches(IntSupplier step) {
    int gone;
    do {
      gone = step.getAsInt();
    } while (gone >= BATCH);
  }
}
