package mujaz.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import mujaz.chat.house.Dress;
import mujaz.chat.repair.Corrected;
import mujaz.delivery.Mailing;
import mujaz.delivery.Message;
import mujaz.digest.Digest;
import mujaz.digest.DigestEditor;
import mujaz.digest.Entry;
import mujaz.digest.Memory;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Terms;
import mujaz.subscription.desk.Desk;
import mujaz.subscription.desk.House;
import mujaz.text.Phrasebook;

/**
 * Makes the editions of one round: the stories of each choice once, the messages of each set of
 * terms once. A reader whose memory is not known has an edition of their own: it reaches back where
 * the last one did not arrive, and carries at its end what may not have arrived.
 */
final class EditionMaker {
  static final Duration REMEMBERED = Duration.ofDays(3);
  private static final Duration CATCH_UP = Duration.ofDays(2);

  /** After days away, one digest of the most important since then; so far back at most. */
  static final Duration ABSENCE = Duration.ofDays(14);

  private static final int MOST_MISSED = 7;

  private final EditionParts parts;
  private final Instant now;
  private final Map<Choice, Digest> choices = new HashMap<>();
  private final Map<Terms, Made> shared = new HashMap<>();

  private record Choice(Filter filter, House house, Instant since, Memory memory) {}

  /**
   * An edition that is ready.
   *
   * @param bodies of its messages, in order
   * @param memory of those who get it
   * @param leaves none of it before this moment
   * @param punctual whether it does not wait for others
   */
  record Made(List<Long> bodies, long memory, Instant leaves, boolean punctual) {}

  EditionMaker(EditionParts parts, Instant now) {
    this.parts = parts;
    this.now = now;
  }

  /**
   * @param chat one of those on these terms; the only one where their memory is not known
   */
  Made make(Terms terms, ChatId chat) {
    Long memory = terms.memory();
    return memory == null
        ? made(terms, chat, own(terms, chat))
        : shared.computeIfAbsent(terms, key -> made(key, chat, shared(key, memory)));
  }

  /** What the same edition would tell, in the words of its sources. */
  List<Entry> entries(Terms terms, ChatId chat) {
    Long memory = terms.memory();
    Background before = memory == null ? own(terms, chat) : shared(terms, memory);
    List<Entry> entries = new ArrayList<>(chosen(terms, before).entries());
    entries.addAll(before.missed());
    return entries;
  }

  int choices() {
    return choices.size();
  }

  private Background shared(Terms terms, long number) {
    Memory memory = parts.memories().find(number).orElse(Memory.NONE);
    return new Background(memory, List.of(), terms.since(), now);
  }

  private Background own(Terms terms, ChatId chat) {
    Instant oldest = now.minus(CATCH_UP);
    Memory memory = new Memory(parts.fates().told(chat, now.minus(REMEMBERED)));
    Optional<Instant> unheard = parts.fates().unheard(chat, terms.since());
    List<StoryId> missed = parts.fates().missed(chat, oldest).stream().limit(MOST_MISSED).toList();
    return new Background(
        memory,
        parts.editor().entries(missed, Filter.ofKey(terms.filter()).own()),
        unheard.isPresent() ? oldest : terms.since(),
        unheard.filter(now::isAfter).orElse(now));
  }

  /** What came before an edition. */
  private record Background(Memory memory, List<Entry> missed, Instant since, Instant leaves) {}

  private Made made(Terms terms, ChatId chat, Background before) {
    Subscriber reader = terms.reader().as(chat, now);
    Set<String> muted = Filter.ofKey(terms.filter()).mutes().words();
    List<Entry> missed = parts.language().of(before.missed(), reader, muted);
    Digest digest = parts.language().of(chosen(terms, before), reader, muted);
    House house = Desk.ofJson(terms.desk()).house();
    Phrasebook phrases = parts.layout().phrases();
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    List<String> corrected =
        Corrected.lines(
            parts.editor().corrections(before.memory(), terms.since(), minute), reader, phrases);
    Dress dress = new Dress(house, phrases, reader.locale());
    Predicate<Message> fits =
        message -> parts.courier().fits(chat, dress.one(Corrected.noted(message, corrected)));
    List<Message> messages = parts.layout().lay(digest, missed, reader, fits);
    List<Message> dressed = dress.all(Corrected.last(messages, corrected));
    List<Entry> entries = new ArrayList<>(digest.entries());
    entries.addAll(missed);
    List<Long> bodies =
        parts
            .mailing()
            .keep(
                IntStream.range(0, messages.size())
                    .mapToObj(
                        i -> new Mailing.Part(dressed.get(i), toldBy(messages.get(i), entries)))
                    .toList());
    Memory after =
        before
            .memory()
            .and(
                entries.stream().map(entry -> entry.story().id()).toList(),
                now,
                now.minus(REMEMBERED));
    return new Made(
        bodies, parts.memories().keep(after), before.leaves(), reader.preferences().punctual());
  }

  /** Minutes are fine enough for news, and let more readers share one choice. */
  private Digest chosen(Terms terms, Background before) {
    List<StoryId> missed = before.missed().stream().map(entry -> entry.story().id()).toList();
    Memory told = before.memory().and(missed, now, Instant.MIN);
    House house = Desk.ofJson(terms.desk()).house();
    Instant from = before.since();
    Filter filter = Filter.ofKey(terms.filter());
    boolean absence = from.isBefore(now.minus(DeliveryTimes.ofKey(terms.times()).reach()));
    Instant oldest = now.minus(ABSENCE);
    Instant since = (from.isBefore(oldest) ? oldest : from).truncatedTo(ChronoUnit.MINUTES);
    Instant until = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    return choices.computeIfAbsent(
        new Choice(filter, house.choosing(), since, told),
        key -> {
          Digest digest =
              parts
                  .editor()
                  .compile(house, filter, since, until, DigestEditor.STANDARD_LENGTH, told);
          return absence ? digest.standingForAll() : digest;
        });
  }

  /** A story is told where its headline is, which links to its lead. */
  private static List<StoryId> toldBy(Message message, List<Entry> entries) {
    return entries.stream()
        .filter(
            entry ->
                message.blocks().stream()
                    .flatMap(block -> block.runs().stream())
                    .anyMatch(run -> entry.lead().canonical().equals(run.link())))
        .map(entry -> entry.story().id())
        .toList();
  }
}
