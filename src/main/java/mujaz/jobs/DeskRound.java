package mujaz.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mujaz.chat.desk.DeskParts;
import mujaz.chat.desk.DraftLayout.Post;
import mujaz.delivery.Message;
import mujaz.delivery.Outbox;
import mujaz.digest.DigestEditor;
import mujaz.digest.Memory;
import mujaz.digest.draft.Content;
import mujaz.digest.draft.Draft;
import mujaz.digest.draft.Line;
import mujaz.digest.draft.State;
import mujaz.jobs.JobParts.Channels;
import mujaz.store.Database;
import mujaz.subscription.ChatId;
import mujaz.subscription.Limits;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscribers;
import mujaz.subscription.Subscription;
import mujaz.subscription.desk.Kept;
import mujaz.subscription.desk.Mode;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The orders that editors see before they go out: a draft some time before each slot; at the slot
 * what was decided, or what stands for an answer that did not come. Each step is one transaction
 * with a conditional update, so a restart or a second process does none of them twice.
 */
final class DeskRound {
  private static final Logger log = LoggerFactory.getLogger(DeskRound.class);

  /** So many stories are at hand to take the place of one. */
  private static final int SPARE = 8;

  /** So long, at least, editors have to answer where a draft was made late. */
  private static final Duration TO_ANSWER = Duration.ofMinutes(10);

  private final Database database;
  private final Outbox outbox;
  private final EditionParts parts;
  private final Subscribers subscribers;
  private final DeskParts desk;
  private final InstantSource time;

  DeskRound(
      Database database, Outbox outbox, EditionParts parts, Channels channels, InstantSource time) {
    this.database = database;
    this.outbox = outbox;
    this.parts = parts;
    this.subscribers = channels.subscribers();
    this.desk = channels.desk();
    this.time = time;
  }

  /** One that fails does not keep the others from theirs. */
  void run() {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    for (Kept kept : desk.desks().upcoming(now)) {
      attempt(kept.order(), () -> advance(kept, now));
    }
    for (Draft draft : desk.drafts().toPost(now)) {
      desk.desks()
          .find(draft.order())
          .ifPresent(kept -> attempt(kept.order(), () -> post(kept, draft)));
    }
  }

  private static void attempt(Subscription order, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      log.error("desk failed subscription={}", order.id().value(), e);
    }
  }

  private void advance(Kept kept, Instant now) {
    Instant slot = kept.order().nextDueAt();
    if (slot == null) {
      return;
    }
    if (reachable(kept.order().chat()).isEmpty()) {
      if (!slot.isAfter(now)) {
        database.jdbi().useTransaction(h -> desk.desks().pass(h, kept.order(), slot, now));
      }
      return;
    }
    Optional<Draft> draft = desk.drafts().of(kept.order().id(), slot);
    if (draft.isEmpty()) {
      write(kept, slot, now);
    } else if (!decided(kept, draft.get()).isAfter(now)) {
      database.jdbi().useTransaction(handle -> settle(handle, kept, draft.get(), now));
    } else if (draft.get().isOpen() && editors(kept).isEmpty()) {
      // They have gone since they were told.
      database.jdbi().useTransaction(handle -> tell(handle, kept, draft.get()));
    }
  }

  /** When the slot's moment, or the time to answer of a late draft, is over. */
  private static Instant decided(Kept kept, Draft draft) {
    Duration before = Duration.ofMinutes(kept.desk().before());
    Instant late =
        Instant.ofEpochSecond(draft.content().until())
            .plus(before.compareTo(TO_ANSWER) < 0 ? before : TO_ANSWER);
    return late.isAfter(draft.slot()) ? late : draft.slot();
  }

  private void write(Kept kept, Instant slot, Instant now) {
    Subscription order = kept.order();
    Content content = content(kept, now);
    database
        .jdbi()
        .useTransaction(
            handle ->
                desk.drafts()
                    .add(handle, order.id(), slot, content)
                    .map(id -> new Draft(id, order.id(), slot, content, State.OPEN, 1, null))
                    .ifPresent(draft -> tell(handle, kept, draft)));
  }

  private Content content(Kept kept, Instant now) {
    Subscription order = kept.order();
    Limits limits = order.filter().limits();
    int most = limits.atMost() > 0 ? limits.atMost() : DigestEditor.STANDARD_LENGTH;
    int asked = Math.min(Limits.MOST, most + SPARE);
    Instant oldest = now.minus(EditionMaker.ABSENCE);
    Instant since = order.previousDueAt().isBefore(oldest) ? oldest : order.previousDueAt();
    List<Long> best =
        parts
            .editor()
            .compile(
                kept.desk().house(),
                order.filter().withLimits(new Limits(limits.minSources(), asked, limits.review())),
                since,
                now.plusSeconds(1),
                asked,
                new Memory(parts.fates().told(order.chat(), now.minus(EditionMaker.REMEMBERED))))
            .entries()
            .stream()
            .map(entry -> entry.story().id().value())
            .toList();
    int cut = Math.min(most, best.size());
    return new Content(
        since.getEpochSecond(),
        now.getEpochSecond(),
        best.subList(0, cut).stream().map(story -> new Line(story, "")).toList(),
        best.subList(cut, best.size()),
        "");
  }

  /** The slot has come: what nobody has decided, the setting decides. */
  private void settle(Handle handle, Kept kept, Draft draft, Instant now) {
    if (!desk.desks().pass(handle, kept.order(), draft.slot(), now)) {
      return;
    }
    State to =
        kept.desk().mode() == Mode.DRAFT
            ? State.GIVEN
            : switch (kept.desk().silence()) {
              case HOLD -> State.HELD;
              case SEND -> State.APPROVED;
              case SKIP -> State.SKIPPED;
            };
    if (desk.drafts().decide(handle, draft.id(), List.of(State.OPEN), to, null)) {
      log.info("draft undecided draft={} becomes={}", draft.id(), to);
      if (to == State.GIVEN) {
        give(handle, kept, draft);
      }
      tell(handle, kept, draft.as(to));
    }
  }

  /** What the editors are to post themselves, as it would look, with nothing to press. */
  private void give(Handle handle, Kept kept, Draft draft) {
    Optional<Subscriber> reader = editors(kept).or(() -> keeper(kept));
    if (reader.isPresent()) {
      List<Message> messages =
          desk.layout().post(kept, draft).messages().stream()
              .map(message -> message.withButtons(List.of()))
              .toList();
      ChatId chat = reader.get().chat();
      outbox.add(handle, chat, "given:" + draft.id(), messages, List.of(), time.instant());
      desk.desks().told(handle, kept.order().id(), made(draft));
    }
  }

  private void post(Kept kept, Draft draft) {
    Post post = desk.layout().post(kept, draft);
    State to = post.messages().isEmpty() ? State.SKIPPED : State.POSTED;
    database
        .jdbi()
        .useTransaction(
            handle -> {
              if (!desk.drafts().decide(handle, draft.id(), List.of(State.APPROVED), to, null)) {
                return;
              }
              outbox.add(
                  handle,
                  kept.order().chat(),
                  cause(kept, draft),
                  post.messages(),
                  post.stories(),
                  time.instant());
              desk.desks().told(handle, kept.order().id(), made(draft));
              tell(handle, kept, draft.as(to));
            });
  }

  private static Instant made(Draft draft) {
    return Instant.ofEpochSecond(draft.content().until());
  }

  /** The same as of an edition that nobody has seen before. */
  private static String cause(Kept kept, Draft draft) {
    ZonedDateTime due = draft.slot().atZone(kept.order().zone());
    LocalTime local = due.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return "edition:" + kept.order().id().value() + ":" + due.toLocalDate() + "T" + local;
  }

  /** Its editors; where they cannot be reached, whoever has set it up, who is told so. */
  private void tell(Handle handle, Kept kept, Draft draft) {
    Optional<Subscriber> editors = editors(kept);
    Optional<Subscriber> reader = editors.or(() -> keeper(kept));
    if (reader.isEmpty()) {
      log.warn("nobody is told of a draft draft={}", draft.id());
      return;
    }
    Message message = desk.panel().message(kept, draft, reader.get());
    outbox.add(
        handle,
        reader.get().chat(),
        "draft:" + draft.id() + ":" + draft.state(),
        List.of(editors.isEmpty() ? desk.panel().instead(message, kept, reader.get()) : message),
        List.of(),
        time.instant());
  }

  private Optional<Subscriber> editors(Kept kept) {
    return reachable(kept.desk().editorsChat());
  }

  private Optional<Subscriber> keeper(Kept kept) {
    return reachable(kept.desk().keeperChat());
  }

  private Optional<Subscriber> reachable(@Nullable ChatId chat) {
    return chat == null
        ? Optional.empty()
        : subscribers.find(chat).filter(reader -> reader.standing() == Subscriber.Standing.ACTIVE);
  }
}
