package mujaz.jobs;

import java.time.Duration;
import java.time.InstantSource;
import mujaz.chat.reading.DigestLayout;
import mujaz.delivery.Courier;
import mujaz.delivery.Fates;
import mujaz.delivery.Mailing;
import mujaz.delivery.Outbox;
import mujaz.digest.DigestEditor;
import mujaz.digest.Memories;
import mujaz.ingest.PollRound;
import mujaz.ingest.StoryDesk;
import mujaz.store.Database;
import mujaz.subscription.DueSubscriptions;

/** What the jobs work with, in road order. */
public record JobParts(
    Database database,
    PollRound polls,
    StoryDesk desk,
    DigestEditor editor,
    Outbox outbox,
    Fates fates,
    Courier courier,
    DigestLayout layout,
    Jobs.Keeping keeping,
    Duration spread) {

  /** The jobs over these parts, not yet ticking. */
  public Jobs jobs(InstantSource time) {
    Memories memories = new Memories(database.jdbi(), time);
    return new Jobs(polls, desk, editions(memories, time), keeping, memories, time);
  }

  private CompileRound editions(Memories memories, InstantSource time) {
    EditionParts parts =
        new EditionParts(
            editor, memories, fates, new Mailing(database.jdbi(), time), courier, layout);
    return new CompileRound(
        database, new DueSubscriptions(database.jdbi()), outbox, parts, spread, time);
  }
}
