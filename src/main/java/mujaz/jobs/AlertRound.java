package mujaz.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.delivery.Fates;
import mujaz.delivery.History;
import mujaz.delivery.History.Fate;
import mujaz.delivery.Message;
import mujaz.delivery.Outbox;
import mujaz.digest.Breaking;
import mujaz.digest.Entry;
import mujaz.store.Database;
import mujaz.story.Stories;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.Alerted;
import mujaz.subscription.ChatId;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscription;
import mujaz.subscription.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who want it of stories of high importance at once: what any of their orders wants,
 * and no message has told them, so many times a day at most. What comes in their quiet hours goes
 * out afterwards, as one message.
 */
final class AlertRound {
  private static final Logger log = LoggerFactory.getLogger(AlertRound.class);
  private static final Duration AT_ONCE = Duration.ofHours(3);
  private static final Duration HELD = Duration.ofHours(12);
  private static final Duration TOLD = Duration.ofDays(3);
  private static final int MOST_IN_ONE = 5;
  private static final int A_DAYS_MESSAGES = 50;

  private final Database database;
  private final Outbox outbox;
  private final EditionParts parts;
  private final Breaking breaking;
  private final Alerted readers;
  private final InstantSource time;
  private String looked = "";

  AlertRound(
      Database database,
      Outbox outbox,
      EditionParts parts,
      Breaking breaking,
      Alerted readers,
      InstantSource time) {
    this.database = database;
    this.outbox = outbox;
    this.parts = parts;
    this.breaking = breaking;
    this.readers = readers;
    this.time = time;
  }

  /**
   * Who is to be told of what is looked for when a story has become important, and when an hour
   * begins, since then quiet ones end.
   *
   * @return how many were told
   */
  int run() {
    Instant now = time.instant();
    List<Story> important = breaking.since(now.minus(HELD), now.plusSeconds(1));
    String look =
        now.truncatedTo(ChronoUnit.HOURS) + " " + important.stream().map(Story::id).toList();
    if (important.isEmpty() || look.equals(looked)) {
      return 0;
    }
    int alerts = 0;
    for (Subscriber reader : readers.at(now)) {
      alerts += tell(reader, important, now) ? 1 : 0;
    }
    looked = look;
    if (alerts > 0) {
      log.info("alerts={} stories={}", alerts, important.size());
    }
    return alerts;
  }

  private boolean tell(Subscriber reader, List<Story> important, Instant now) {
    ChatId chat = reader.chat();
    Instant oldest = now.minus(reader.preferences().quiet() == null ? AT_ONCE : HELD);
    List<Story> fresh =
        important.stream().filter(story -> story.lastSeen().isAfter(oldest)).toList();
    List<Subscription> orders = new Subscriptions(database.jdbi(), time).of(chat);
    List<StoryId> untold = untold(chat, wanted(orders, reader, fresh), now);
    if (untold.isEmpty() || sentToday(reader, now) >= reader.preferences().alerts()) {
      return false;
    }
    Set<String> muted =
        orders.stream()
            .flatMap(order -> order.filter().mutes().words().stream())
            .collect(Collectors.toSet());
    List<Entry> entries = parts.language().ofAndAsk(parts.editor().entries(untold), reader, muted);
    if (entries.isEmpty()) {
      return false;
    }
    List<StoryId> told = entries.stream().map(entry -> entry.story().id()).toList();
    List<Message> messages =
        parts
            .layout()
            .list(entries, reader, now, List.of(), message -> parts.courier().fits(chat, message));
    String cause =
        "alert:" + told.stream().map(id -> "" + id.value()).collect(Collectors.joining("-"));
    return database
        .jdbi()
        .inTransaction(handle -> outbox.add(handle, chat, cause, messages, told, now));
  }

  /** In any of the chat's orders; those that are paused want nothing. */
  private List<Story> wanted(List<Subscription> orders, Subscriber reader, List<Story> stories) {
    Set<Story> wanted = new HashSet<>();
    for (Subscription order : orders) {
      Instant paused = order.pausedUntil();
      if (paused == null || !paused.isAfter(time.instant())) {
        wanted.addAll(parts.editor().sieve().wanted(order.filter(), stories));
      }
    }
    if (orders.isEmpty()) {
      Filter spoken = Filter.ALL.withLanguages(Set.of(reader.language()));
      wanted.addAll(parts.editor().sieve().wanted(spoken, stories));
    }
    return stories.stream().filter(wanted::contains).toList();
  }

  private List<StoryId> untold(ChatId chat, List<Story> stories, Instant now) {
    Fates fates = parts.fates();
    Set<StoryId> told =
        new Stories(database.jdbi()).current(fates.told(chat, now.minus(TOLD)).keySet());
    return stories.stream()
        .map(Story::id)
        .filter(id -> !told.contains(id))
        .limit(MOST_IN_ONE)
        .toList();
  }

  private long sentToday(Subscriber reader, Instant now) {
    Instant midnight =
        now.atZone(reader.zone()).toLocalDate().atStartOfDay(reader.zone()).toInstant();
    return new History(database)
        .latest(reader.chat(), A_DAYS_MESSAGES).stream()
            .filter(fate -> isAlert(fate) && !fate.made().isBefore(midnight))
            .count();
  }

  private static boolean isAlert(Fate fate) {
    return fate.kind().equals("alert") && fate.part() == 0 && !fate.cause().contains("follow");
  }
}
