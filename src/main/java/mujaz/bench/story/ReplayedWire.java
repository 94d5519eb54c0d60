package mujaz.bench.story;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import mujaz.article.NewArticle;
import mujaz.source.SourceId;
import mujaz.text.Language;

/**
 * Weeks of invented news of which it is known who tells of which event. Events are made hard to
 * tell apart: each is of a kind (a quake, a match, a vote), whose words it shares with the others
 * of the kind; one in four is at the place of an earlier one, or of the same people; outlets tell
 * in their own words what they choose of an event, most at once, some a day later with the same; of
 * a third of the large events something new is told the day after. The same seed gives the same
 * news.
 */
final class ReplayedWire {
  private static final int VOCABULARY = 60_000;
  private static final int COMMON = 2_000;
  private static final int KINDS = 30;
  private static final int KIND_WORDS = 60;
  private static final int OWN_WORDS = 16;
  private static final int SHARED_WORDS = 5;
  private static final int NEW_WORDS = 8;
  private static final int LARGE = 4;
  private static final int SENTENCES = 9;
  private static final int SENTENCE = 15;

  private final Random random;
  private final List<String[]> kinds = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  /** Something that happened, and the words that tell it from others. */
  private record Event(int number, int kind, List<String> own, Instant at) {
    /** The same with something new, which is told in words of its own beside some of the first. */
    Event further(List<String> fresh, Instant later) {
      List<String> words = new ArrayList<>(own.subList(0, own.size() - fresh.size() / 2));
      words.addAll(fresh);
      return new Event(number, kind, words, later);
    }
  }

  /**
   * An article that will come.
   *
   * @param event the number of its event
   * @param facts the words that tell its event from others, and what was new the day after
   */
  record Coming(Instant at, int event, Set<String> facts, NewArticle article) {
    /** Those of the facts that it has in so many words. */
    Set<String> told() {
      Set<String> told = words(article.headline() + " " + article.text());
      told.retainAll(facts);
      return told;
    }

    static Set<String> words(String text) {
      return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[ .]+")));
    }
  }

  ReplayedWire(long seed) {
    random = new Random(seed);
    for (int i = 0; i < KINDS; i++) {
      kinds.add(rare(KIND_WORDS));
    }
  }

  /** All that comes in so many days, in order. */
  List<Coming> days(Instant start, int days, int eventsADay, List<SourceId> outlets) {
    List<Coming> coming = new ArrayList<>();
    for (int i = 0; i < days * eventsADay; i++) {
      Instant at = start.plusSeconds(random.nextLong(Duration.ofDays(days).toSeconds()));
      Event event = event(at);
      int count = count();
      coming.addAll(reports(event, count, false, outlets));
      if (count >= LARGE && random.nextInt(3) == 0) {
        Instant later = at.plusSeconds((long) (3600 * (18 + 12 * random.nextDouble())));
        Event further = event.further(List.of(rare(NEW_WORDS)), later);
        coming.addAll(reports(further, 2 + random.nextInt(4), true, outlets));
      }
    }
    coming.sort(Comparator.comparing(Coming::at));
    return coming;
  }

  private Event event(Instant at) {
    String[] own = rare(OWN_WORDS);
    int kind = random.nextInt(KINDS);
    if (!events.isEmpty() && random.nextInt(4) == 0) {
      Event like = events.get(random.nextInt(events.size()));
      kind = like.kind;
      for (int i = 0; i < SHARED_WORDS; i++) {
        own[i] = like.own.get(i);
      }
    }
    Event event = new Event(events.size(), kind, List.of(own), at);
    events.add(event);
    return event;
  }

  private int count() {
    int luck = random.nextInt(10);
    return luck < 6 ? 1 : luck < 8 ? 2 : luck < 9 ? 4 : 5 + random.nextInt(8);
  }

  private List<Coming> reports(Event event, int count, boolean further, List<SourceId> outlets) {
    List<SourceId> telling = new ArrayList<>(outlets);
    Collections.shuffle(telling, random);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              double hours = i == 0 ? 0 : -4 * Math.log(1 - random.nextDouble());
              boolean late = i > 2 && random.nextInt(5) == 0;
              Instant at = event.at.plusSeconds((long) (3600 * (late ? hours + 20 : hours)));
              int number = further ? i + outlets.size() : i;
              return new Coming(
                  at,
                  event.number,
                  Set.copyOf(event.own),
                  article(event, telling.get(i), at, number));
            })
        .toList();
  }

  private NewArticle article(Event event, SourceId outlet, Instant at, int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append(sentence(event, SENTENCE, i < 3 ? 0.35 : 0.2)).append(". ");
    }
    return new NewArticle(
        outlet,
        URI.create("https://outlet" + outlet.value() + ".example/" + event.number + "-" + number),
        sentence(event, 8, 0.5),
        text.toString().strip(),
        Language.ENGLISH,
        at,
        at,
        null,
        null,
        List.of());
  }

  private String sentence(Event event, int length, double own) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      double what = random.nextDouble();
      String[] kind = kinds.get(event.kind);
      said.add(
          what < own
              ? event.own.get(random.nextInt(event.own.size()))
              : what < own + 0.25 ? kind[random.nextInt(kind.length)] : common());
    }
    String line = String.join(" ", said);
    return Character.toUpperCase(line.charAt(0)) + line.substring(1);
  }

  private String common() {
    return word((int) (COMMON * Math.pow(random.nextDouble(), 3)));
  }

  private String[] rare(int count) {
    return random
        .ints(count, COMMON, VOCABULARY)
        .mapToObj(ReplayedWire::word)
        .toArray(String[]::new);
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 1; rest > 0; rest /= 40) {
      word.append("bcdfghjklmnprtvz".charAt(rest % 16)).append("aeiou".charAt(rest / 16 % 5));
    }
    return word.append("nrt".charAt(number % 3)).toString();
  }
}
