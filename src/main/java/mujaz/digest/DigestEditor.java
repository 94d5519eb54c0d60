package mujaz.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.article.Articles;
import mujaz.source.SourceId;
import mujaz.source.Sources;
import mujaz.story.Importance;
import mujaz.story.Stories;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.story.Wanted;
import mujaz.story.correction.Correction;
import mujaz.subscription.Filter;
import mujaz.subscription.desk.House;
import mujaz.subscription.desk.Own;
import mujaz.summary.Summaries;
import mujaz.summary.across.Twins;

/**
 * Chooses the stories of one edition: the most important that match the filter and that the reader
 * has not been sent, with variety, so that one topic does not fill the digest.
 */
public final class DigestEditor {
  /** Stories in a digest where the reader does not say otherwise. */
  public static final int STANDARD_LENGTH = 7;

  private static final int CANDIDATES = 400;

  private final Stories stories;
  private final Importance importance;
  private final Sieve sieve;
  private final AilingSources ailing;
  private final Updates updates;
  private final Entries entries;
  private final Twins twins;
  private final OwnArticles own;

  public DigestEditor(
      Stories stories,
      Summaries summaries,
      Articles articles,
      Sources sources,
      Importance importance) {
    this.stories = stories;
    this.importance = importance;
    this.sieve = new Sieve(summaries, articles);
    this.ailing = new AilingSources(sources);
    this.updates = new Updates(stories, articles);
    this.entries = new Entries(stories, summaries, articles, sources);
    this.twins = new Twins(stories, summaries);
    this.own = new OwnArticles(articles);
  }

  /** Holds stories against what a reader chose. */
  public Sieve sieve() {
    return sieve;
  }

  /**
   * The digest of a window.
   *
   * @param atMost so many stories where the filter does not say otherwise
   * @param told stories that are not wanted, also as part of another, whatever is new in them; a
   *     review tells them again
   */
  public Digest compile(
      Filter filter, Instant since, Instant until, int atMost, Set<StoryId> told) {
    Map<StoryId, Instant> never =
        told.stream().collect(Collectors.toMap(story -> story, story -> Instant.MAX));
    return compile(filter, since, until, atMost, new Memory(never));
  }

  /**
   * The same for a reader who has been told stories before: each comes again only with something
   * new, as that alone, and counts for as much as its new reports. A review tells all again.
   */
  public Digest compile(Filter filter, Instant since, Instant until, int atMost, Memory memory) {
    Memory heard = filter.limits().review() ? Memory.NONE : memory;
    Updates.Open open = updates.open(candidates(filter, since, until), heard, until);
    List<Facts> facts = sieve.facts(filter, open.stories(), open.cards());
    List<Facts> wanted =
        facts.stream().filter(one -> Sieve.refusal(filter, one).isEmpty()).toList();
    int chosen = filter.limits().atMost();
    Map<StoryId, Double> weights =
        stories.weights(wanted.stream().map(one -> one.story().id()).toList());
    List<Facts> best =
        new Order(importance, filter, until, weights).best(wanted, chosen > 0 ? chosen : atMost);
    return new Digest(
        since,
        until,
        entries.of(best.stream().map(one -> one.story().id()).toList(), filter.own()).stream()
            .map(entry -> open.update(entry.story().id()).map(entries::of).orElse(entry))
            .toList(),
        ailing.of(
            filter, since, (int) facts.stream().filter(o -> Sieve.isMuted(filter, o)).count()));
  }

  /** The same for a channel, whose own sources may come first or be all. */
  public Digest compile(
      House house, Filter filter, Instant since, Instant until, int atMost, Memory memory) {
    if (!house.hasOwn()) {
      return compile(filter, since, until, atMost, memory);
    }
    Filter ours = OwnArticles.filter(house, filter);
    Digest first = compile(ours, since, until, atMost, memory);
    if (house.own() == Own.ONLY) {
      return first.with(own.alone(house, first.entries()));
    }
    int most = filter.limits().atMost() > 0 ? filter.limits().atMost() : atMost;
    Digest all = compile(filter, since, until, atMost, memory);
    return all.with(OwnArticles.joined(own.leading(house, first.entries()), all.entries(), most));
  }

  /** The same stories as the channel's own articles tell them, where it wants that. */
  public List<Entry> own(House house, List<Entry> entries) {
    return !house.hasOwn()
        ? entries
        : house.own() == Own.ONLY ? own.alone(house, entries) : own.leading(house, entries);
  }

  /** What was put right of told stories after one moment, up to another. */
  public List<Correction> corrections(Memory memory, Instant after, Instant upTo) {
    List<Correction> decided = stories.corrections().decided(after, upTo);
    if (decided.isEmpty() || memory.told().isEmpty()) {
      return List.of();
    }
    Set<StoryId> told = stories.current(memory.told()).keySet();
    return decided.stream()
        .filter(one -> told.containsAll(stories.current(List.of(one.story()))))
        .toList();
  }

  /** The stories of a window that a reader wants, the newest first, however important. */
  public List<Story> newest(Filter filter, Instant since, Instant until, int limit) {
    List<Story> wanted =
        filter.mutes().isEmpty() && filter.words().isEmpty()
            ? stories.between(since, until, wanted(filter), limit)
            : sieve.wanted(filter, candidates(filter, since, until));
    return wanted.subList(0, Math.min(limit, wanted.size()));
  }

  /** A followed word can stand in any story, so with words every story may be wanted. */
  private List<Story> candidates(Filter filter, Instant since, Instant until) {
    Filter asked =
        filter.words().isEmpty() ? filter : filter.withTopics(Set.of()).withSources(Set.of());
    return stories.between(since, until, wanted(asked), CANDIDATES);
  }

  private static Wanted wanted(Filter filter) {
    return new Wanted(filter.languages(), filter.topics(), filter.sources(), filter.own());
  }

  /**
   * What is new in a story since a moment: a card of the new points alone; empty where there is
   * none. For readers who follow it: {@code update(story, heardUntil, now)} after each change of
   * the story. Where it gives an entry, send that and keep {@code now} as heard until; where it
   * gives none, keep what was heard, and ask again with the next report.
   */
  public Optional<Entry> update(StoryId id, Instant heard, Instant at) {
    return stories.find(id).flatMap(story -> updates.of(story, heard, at)).map(entries::of);
  }

  /** The story of the same event in another language, where names, numbers and time say so. */
  public Optional<Story> elsewhere(Story story) {
    return twins.of(story);
  }

  /**
   * Entries for a list of stories, in its order: those that were merged away as what they are part
   * of, once; those without a summary or lead are left out, and so are those of private sources.
   */
  public List<Entry> entries(Collection<StoryId> ids) {
    return entries.of(ids, Set.of());
  }

  /** The same for a reader who has these private sources. */
  public List<Entry> entries(Collection<StoryId> ids, Set<SourceId> own) {
    return entries.of(ids, own);
  }
}
