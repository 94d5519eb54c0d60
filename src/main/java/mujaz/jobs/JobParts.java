package mujaz.jobs;

import java.time.Duration;
import java.time.InstantSource;
import mujaz.chat.desk.DeskParts;
import mujaz.chat.reading.DigestLayout;
import mujaz.chat.repair.CorrectionNotices;
import mujaz.chat.sources.SourceNotices;
import mujaz.delivery.Courier;
import mujaz.delivery.Fates;
import mujaz.delivery.Mailing;
import mujaz.delivery.Outbox;
import mujaz.digest.Breaking;
import mujaz.digest.DigestEditor;
import mujaz.digest.Memories;
import mujaz.digest.language.ReadersLanguage;
import mujaz.ingest.PollRound;
import mujaz.ingest.StoryDesk;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.story.Stories;
import mujaz.subscription.Alerted;
import mujaz.subscription.DueSubscriptions;
import mujaz.subscription.Subscribers;

/** What the jobs work with, in road order. */
public record JobParts(
    Database database,
    PollRound polls,
    StoryDesk desk,
    DigestEditor editor,
    ReadersLanguage language,
    Outbox outbox,
    Fates fates,
    Courier courier,
    DigestLayout layout,
    Channels channels,
    SourceNotices notices,
    Tidying.Keeping keeping,
    Duration spread) {

  /** What goes out after editors have seen it. */
  public record Channels(Subscribers subscribers, DeskParts desk, CorrectionNotices corrections) {}

  /** The jobs over these parts, not yet ticking. */
  public Jobs jobs(InstantSource time) {
    Memories memories = new Memories(database.jdbi(), time);
    EditionParts parts =
        new EditionParts(
            editor, language, memories, fates, new Mailing(database.jdbi(), time), courier, layout);
    DueSubscriptions due = new DueSubscriptions(database);
    CompileRound editions = new CompileRound(database, due, outbox, parts, spread, time);
    return new Jobs(
        new Jobs.Rounds(
            polls,
            desk,
            editions,
            new TranslationRound(due, parts, time),
            alerts(parts, time),
            new FollowRound(database, outbox, parts, time),
            new DeskRound(database, outbox, parts, channels, time),
            new ItemRound(database, outbox, parts, keeping.articles(), time),
            new OpenedRound(database, outbox, layout.phrases(), time),
            notices,
            channels.corrections()),
        new Tidying(keeping, database.jdbi(), time),
        time);
  }

  private AlertRound alerts(EditionParts parts, InstantSource time) {
    Breaking breaking =
        new Breaking(new Stories(database.jdbi()), new Sources(database.jdbi(), time));
    return new AlertRound(database, outbox, parts, breaking, new Alerted(database.jdbi()), time);
  }
}
