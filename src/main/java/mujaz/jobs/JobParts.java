package mujaz.jobs;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import mujaz.chat.reading.DigestLayout;
import mujaz.delivery.Courier;
import mujaz.delivery.Fates;
import mujaz.delivery.Outbox;
import mujaz.digest.DigestEditor;
import mujaz.ingest.PollRound;
import mujaz.store.Database;
import mujaz.subscription.Subscribers;
import mujaz.subscription.Subscriptions;

/** What the jobs work with, in road order. */
public record JobParts(
    Database database,
    PollRound polls,
    Subscribers subscribers,
    Subscriptions subscriptions,
    DigestEditor editor,
    Outbox outbox,
    Fates fates,
    Courier courier,
    DigestLayout layout,
    Jobs.Keeping keeping,
    Duration spread) {

  /** The jobs over these parts, not yet ticking. */
  public Jobs jobs(RandomGenerator random, InstantSource time) {
    CompileRound.Setting setting =
        new CompileRound.Setting(layout, outbox, fates, courier, spread, random);
    CompileRound editions =
        new CompileRound(database, subscribers, subscriptions, editor, setting, time);
    return new Jobs(polls, editions, keeping, time);
  }
}
