package mujaz.digest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.article.Articles.Byline;
import mujaz.digest.Refusal.Kind;
import mujaz.search.Mentions;
import mujaz.source.SourceId;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.Filter;
import mujaz.subscription.Mutes;
import mujaz.summary.Summaries;
import mujaz.summary.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Holds stories against what a reader chose: digests, the latest, alerts and the answer to why all
 * ask here, so that they agree. A followed word outweighs what was not chosen and a lack of
 * sources, never a mute or a language. Thread-safe.
 */
public final class Sieve {
  private final Summaries summaries;
  private final Articles articles;

  public Sieve(Summaries summaries, Articles articles) {
    this.summaries = summaries;
    this.articles = articles;
  }

  /** Of these, in their order, those that a reader wants. */
  public List<Story> wanted(Filter filter, List<Story> stories) {
    return facts(filter, stories).stream()
        .filter(facts -> refusal(filter, facts).isEmpty())
        .map(Facts::story)
        .toList();
  }

  /** How many of these only a mute keeps from a reader. */
  public int muted(Filter filter, List<Story> stories) {
    return (int) facts(filter, stories).stream().filter(one -> isMuted(filter, one)).count();
  }

  /** Whether it would be wanted but for a mute. */
  static boolean isMuted(Filter filter, Facts facts) {
    return refusal(filter, facts).filter(refusal -> refusal.kind().isMute()).isPresent()
        && refusal(filter.withMutes(Mutes.NONE), facts).isEmpty();
  }

  /** The first thing that keeps a story from a reader; empty where it is wanted. */
  public Optional<Refusal> refusal(Filter filter, Story story) {
    return refusal(filter, facts(filter, List.of(story)).get(0));
  }

  static Optional<Refusal> refusal(Filter filter, Facts facts) {
    Optional<Refusal> muted = muted(filter.mutes(), facts);
    if (muted.isPresent()) {
      return muted;
    }
    Story story = facts.story();
    if (facts.reporters().stream().anyMatch(filter.own()::contains)) {
      return Optional.empty();
    }
    if (!filter.languages().isEmpty() && !filter.languages().contains(story.language())) {
      return Optional.of(Refusal.of(Kind.LANGUAGE));
    }
    if (facts.isFollowedBy(filter)) {
      return Optional.empty();
    }
    boolean chosen =
        filter.isAllTheNews()
            || facts.isAbout(filter.topics())
            || facts.reporters().stream().anyMatch(filter.sources()::contains);
    if (!chosen) {
      return Optional.of(Refusal.of(Kind.NOT_CHOSEN));
    }
    return story.sources() < filter.limits().minSources()
        ? Optional.of(Refusal.of(Kind.FEW_SOURCES))
        : Optional.empty();
  }

  private static Optional<Refusal> muted(Mutes mutes, Facts facts) {
    if (facts.isAbout(mutes.topics())) {
      return Optional.of(Refusal.of(Kind.MUTED_TOPIC));
    }
    if (!facts.reporters().isEmpty() && mutes.sources().containsAll(facts.reporters())) {
      return Optional.of(Refusal.of(Kind.MUTED_SOURCES));
    }
    return mutes.words().stream()
        .sorted()
        .filter(facts.words()::has)
        .findFirst()
        .map(word -> new Refusal(Kind.MUTED_WORD, word));
  }

  List<Facts> facts(Filter filter, List<Story> stories) {
    return facts(filter, stories, Map.of());
  }

  /**
   * Only as much is read as the filter asks about.
   *
   * @param cards what is shown of some of them in place of their summary
   */
  List<Facts> facts(Filter filter, List<Story> stories, Map<StoryId, Summary> cards) {
    boolean words = !filter.words().isEmpty() || !filter.mutes().words().isEmpty();
    boolean reporters =
        !filter.sources().isEmpty()
            || !filter.mutes().sources().isEmpty()
            || !filter.own().isEmpty();
    Map<ArticleId, Byline> bylines =
        words || reporters
            ? articles.bylines(stories.stream().flatMap(s -> s.articles().stream()).toList())
            : Map.of();
    Map<StoryId, Summary> written = new HashMap<>();
    if (words) {
      written.putAll(summaries.findAll(stories.stream().map(Story::id).toList()));
      written.putAll(cards);
    }
    List<Facts> facts = new ArrayList<>();
    for (Story story : stories) {
      Collection<Byline> reports =
          story.articles().stream().map(bylines::get).filter(b -> b != null).toList();
      Set<SourceId> sources = new HashSet<>();
      reports.forEach(report -> sources.add(report.source()));
      Mentions said = Mentions.of(words ? said(reports, written.get(story.id())) : List.of());
      facts.add(new Facts(story, sources, said));
    }
    return facts;
  }

  private static List<String> said(Collection<Byline> reports, @Nullable Summary summary) {
    List<String> said = new ArrayList<>();
    reports.forEach(report -> said.add(report.headline()));
    if (summary != null) {
      said.add(summary.headline());
      summary.points().forEach(point -> said.add(point.text()));
    }
    return said;
  }
}
