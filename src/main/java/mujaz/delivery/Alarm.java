package mujaz.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import mujaz.store.Database;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscribers;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.text.Problem;

/** Tells the owners, through the outbox, what went wrong: each kind of problem once an hour. */
public final class Alarm implements Consumer<Problem> {
  static final String CAUSE = "problem:";

  private final Database database;
  private final Outbox outbox;
  private final Subscribers subscribers;
  private final Phrasebook phrases;
  private final List<ChatId> owners;
  private final InstantSource time;

  public Alarm(
      Database database,
      Outbox outbox,
      Subscribers subscribers,
      Phrasebook phrases,
      Collection<ChatId> owners,
      InstantSource time) {
    this.database = database;
    this.outbox = outbox;
    this.subscribers = subscribers;
    this.phrases = phrases;
    this.owners = List.copyOf(owners);
    this.time = time;
  }

  @Override
  public void accept(Problem problem) {
    Instant now = time.instant();
    String cause = CAUSE + problem.key() + ":" + now.truncatedTo(ChronoUnit.HOURS);
    for (ChatId owner : owners) {
      Locale locale = subscribers.find(owner).map(Subscriber::locale).orElse(Locale.ENGLISH);
      String text = phrases.say(locale, "alarm.rejected", "why", phrases.say(locale, problem));
      database
          .jdbi()
          .useTransaction(
              handle ->
                  outbox.add(
                      handle,
                      owner,
                      cause,
                      List.of(Message.of(Language.of(locale.getLanguage()), text)),
                      List.of(),
                      now));
    }
  }
}
