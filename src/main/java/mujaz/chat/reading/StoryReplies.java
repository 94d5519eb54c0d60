package mujaz.chat.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.ChatParts;
import mujaz.chat.Hearing;
import mujaz.chat.Panel;
import mujaz.chat.Press;
import mujaz.chat.Reply;
import mujaz.chat.Wishes;
import mujaz.chat.house.Dressing;
import mujaz.delivery.Button;
import mujaz.digest.Digest;
import mujaz.digest.DigestEditor;
import mujaz.digest.Entry;
import mujaz.digest.Memory;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.Filter;
import mujaz.subscription.Mutes;
import mujaz.subscription.Subscription;
import mujaz.subscription.desk.House;
import mujaz.text.Folding;

/** Answers that are stories: /latest, /digest. */
final class StoryReplies {
  private static final Duration LATEST = Duration.ofDays(7);
  private static final Duration ABSENCE = Duration.ofDays(14);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final int PAGE = 5;
  private static final int FURTHER = 7;
  private static final int MOST = 15;

  /** A time in minutes, another, and stories, in so few digits that they are numbers. */
  private static final String FURTHER_FROM =
      "[0-9a-z]{1,7}\\.[0-9a-z]{1,7}\\.[0-9a-z]{1,12}(?:-[0-9a-z]{1,12})*";

  private final ChatParts parts;
  private final DigestLayout layout;
  private final Dressing dressing;

  StoryReplies(ChatParts parts, DigestLayout layout, Dressing dressing) {
    this.parts = parts;
    this.layout = layout;
    this.dressing = dressing;
  }

  /** A digest of the last day, by what the reader has chosen. */
  List<Reply> digest(Hearing hearing) {
    return digest(hearing, since(hearing, parts.time().instant().minus(A_DAY)));
  }

  /** The most important since the last digest that came. */
  List<Reply> sinceLast(Hearing hearing) {
    Instant now = parts.time().instant();
    Instant last =
        parts.subscriptions().of(hearing.reader().chat()).stream()
            .map(Subscription::previousDueAt)
            .max(Instant::compareTo)
            .orElse(now.minus(A_DAY));
    Instant oldest = now.minus(ABSENCE);
    Digest digest = since(hearing, last.isBefore(oldest) ? oldest : last);
    return digest(hearing, digest.standingForAll());
  }

  private Digest since(Hearing hearing, Instant since) {
    return parts
        .editor()
        .compile(
            dressing.of(hearing),
            filterOf(hearing),
            since,
            parts.time().instant().plusSeconds(1),
            DigestEditor.STANDARD_LENGTH,
            Memory.NONE);
  }

  private List<Reply> digest(Hearing hearing, Digest compiled) {
    Digest digest = compiled.with(inTheirLanguage(hearing, compiled.entries()));
    List<Reply> replies =
        new ArrayList<>(
            dressing.dressed(
                hearing, dressing.of(hearing), fits -> layout.lay(digest, hearing.reader(), fits)));
    if (comesByItself(hearing)) {
      return replies;
    }
    // For who has no times yet: the offer to have it come by itself.
    replies.add(
        Reply.saying(
            new Panel()
                .line(hearing.say("start.next"))
                .message(
                    hearing.reader(),
                    List.of(List.of(Press.button(hearing.say("button.set-up"), "newsl"))))));
    return replies;
  }

  /**
   * The next stories of a digest's time.
   *
   * @param args since and until in minutes, and the stories that are known, all in base 36
   */
  List<Reply> further(Hearing hearing, List<String> args) {
    if (args.size() != 3 || !String.join(".", args).matches(FURTHER_FROM)) {
      return hearing.tell("press.stale");
    }
    Map<StoryId, Instant> known = new HashMap<>();
    for (String id : args.get(2).split("-")) {
      known.put(new StoryId(Long.parseLong(id, Character.MAX_RADIX)), Instant.MAX);
    }
    Instant until = minute(args.get(1));
    Filter filter = filterOf(hearing);
    Digest digest =
        parts
            .editor()
            .compile(
                dressing.of(hearing),
                filter.withLimits(filter.limits().withoutReview()),
                minute(args.get(0)),
                until,
                FURTHER,
                new Memory(known));
    List<Entry> entries = inTheirLanguage(hearing, digest.entries());
    if (entries.isEmpty()) {
      return page(hearing, "-", 0, PAGE);
    }
    List<List<Button>> buttons =
        List.of(List.of(Press.button(hearing.say("button.latest"), "latest", "-", 0)));
    return dressing.dressed(
        hearing,
        dressing.of(hearing).goingOn(),
        fits -> layout.list(entries, hearing.reader(), until, buttons, fits));
  }

  private static Instant minute(String written) {
    return Instant.ofEpochSecond(60 * Long.parseLong(written, Character.MAX_RADIX));
  }

  private boolean comesByItself(Hearing hearing) {
    return parts.subscriptions().of(hearing.reader().chat()).stream()
        .anyMatch(order -> !order.times().isNone());
  }

  /**
   * @param what a number, a topic or a source as typed; empty for all
   */
  List<Reply> latest(Hearing hearing, String what) {
    String wanted = Folding.fold(what.strip());
    if (wanted.isEmpty()) {
      return page(hearing, "-", 0, PAGE);
    }
    if (wanted.matches("[0-9]{1,4}")) {
      return page(hearing, "-", 0, Math.max(1, Math.min(MOST, Integer.parseInt(wanted))));
    }
    Optional<String> key = topicKey(hearing, wanted).or(() -> sourceKey(hearing, wanted));
    return key.map(found -> page(hearing, found, 0, PAGE))
        .orElseGet(
            () -> hearing.tell("latest.unknown", "what", Hearing.name(Hearing.shortened(what))));
  }

  /** The pressed More button's page. */
  List<Reply> more(Hearing hearing, String key, String offset) {
    int from = offset.matches("[0-9]{1,4}") ? Integer.parseInt(offset) : 0;
    return page(hearing, key, from, PAGE);
  }

  private List<Reply> page(Hearing hearing, String key, int from, int count) {
    Instant now = parts.time().instant();
    Filter filter = filter(hearing, key);
    List<StoryId> newest =
        parts
            .editor()
            .newest(filter, now.minus(LATEST), now.plusSeconds(1), from + count + 1)
            .stream()
            .map(Story::id)
            .toList();
    if (newest.size() <= from) {
      return from > 0 ? hearing.tell("latest.end") : outageOrNothing(hearing);
    }
    List<Entry> entries =
        inTheirLanguage(
            hearing,
            parts.entries(hearing, newest.subList(from, Math.min(newest.size(), from + count))));
    List<List<Button>> buttons = new ArrayList<>();
    if (newest.size() > from + count) {
      buttons.add(List.of(Press.button(hearing.say("button.more"), "latest", key, from + count)));
    }
    House house = dressing.of(hearing);
    return dressing.dressed(
        hearing,
        from > 0 ? house.goingOn() : house,
        fits -> layout.list(entries, hearing.reader(), now, buttons, fits));
  }

  /** Never "no news" when something is broken. */
  private List<Reply> outageOrNothing(Hearing hearing) {
    boolean polled =
        parts.sources().all().stream().anyMatch(source -> source.polling().lastSuccessAt() != null);
    return hearing.tell(polled ? "latest.nothing" : "latest.not-yet");
  }

  private List<Entry> inTheirLanguage(Hearing hearing, List<Entry> entries) {
    return parts.inTheirLanguage(hearing, entries, filterOf(hearing).mutes().words());
  }

  private Filter filterOf(Hearing hearing) {
    return parts.subscriptions().of(hearing.reader().chat()).stream()
        .findFirst()
        .map(Subscription::filter)
        .orElseGet(() -> new Wishes(parts).unchosen(hearing.reader()));
  }

  /** What is asked for by name is not muted by name; muted words stay away. */
  private Filter filter(Hearing hearing, String key) {
    Filter own = filterOf(hearing);
    Mutes words = Mutes.NONE.withWords(own.mutes().words());
    if (key.matches("s-?[0-9]{1,18}")) {
      SourceId source = new SourceId(Long.parseLong(key.substring(1)));
      Set<SourceId> open = parts.own().open(hearing.reader().chat());
      return new Filter(Set.of(), Set.of(), Set.of(source))
          .withMutes(words)
          .withOwn(open.contains(source) ? Set.of(source) : Set.of());
    }
    return Topic.ofWord(key.isEmpty() ? "" : key.substring(1))
        .filter(topic -> key.startsWith("t"))
        .map(topic -> new Filter(own.languages(), Set.of(topic), Set.of()).withMutes(words))
        .orElse(
            Filter.ALL.withLanguages(own.languages()).withMutes(own.mutes()).withOwn(own.own()));
  }

  private Optional<String> topicKey(Hearing hearing, String wanted) {
    for (Topic topic : Topic.values()) {
      for (Locale locale : List.of(hearing.locale(), Locale.ENGLISH, Locale.forLanguageTag("ar"))) {
        String name = Folding.fold(parts.phrases().say(locale, "topic." + topic.word()));
        if (name.equals(wanted) || topic.word().equals(wanted)) {
          return Optional.of("t" + topic.word());
        }
      }
    }
    return Optional.empty();
  }

  /** Their own come before the others. */
  private Optional<String> sourceKey(Hearing hearing, String wanted) {
    Map<SourceId, String> names = new LinkedHashMap<>();
    parts.own().of(hearing.reader().chat()).forEach(own -> names.put(own.source(), own.name()));
    parts.sources().all().forEach(source -> names.putIfAbsent(source.id(), source.name()));
    return names.entrySet().stream()
        .filter(source -> Folding.fold(source.getValue()).contains(wanted))
        .map(source -> "s" + source.getKey().value())
        .findFirst();
  }
}
