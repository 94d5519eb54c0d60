package mujaz.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.Sources;
import mujaz.story.Importance;
import mujaz.story.Stories;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.Filter;
import mujaz.summary.KeyPoint;
import mujaz.summary.Summaries;
import mujaz.summary.Summary;

/**
 * Chooses the stories of one edition: the most important that match the filter and that the reader
 * has not been sent, with variety, so that one topic does not fill the digest.
 */
public final class DigestEditor {
  /** Stories in a digest where the reader does not say otherwise. */
  public static final int STANDARD_LENGTH = 7;

  private static final int CANDIDATES = 400;

  private final Stories stories;
  private final Summaries summaries;
  private final Articles articles;
  private final Sources sources;
  private final Importance importance;
  private final Sieve sieve;
  private final AilingSources ailing;

  public DigestEditor(
      Stories stories,
      Summaries summaries,
      Articles articles,
      Sources sources,
      Importance importance) {
    this.stories = stories;
    this.summaries = summaries;
    this.articles = articles;
    this.sources = sources;
    this.importance = importance;
    this.sieve = new Sieve(summaries, articles);
    this.ailing = new AilingSources(sources);
  }

  /** Holds stories against what a reader chose. */
  public Sieve sieve() {
    return sieve;
  }

  /**
   * The digest of a window.
   *
   * @param atMost so many stories where the filter does not say otherwise
   * @param told stories that the reader has been sent already, also as part of another; a review
   *     tells them again
   */
  public Digest compile(
      Filter filter, Instant since, Instant until, int atMost, Set<StoryId> told) {
    List<Story> known = candidates(filter, since, until);
    Set<StoryId> heard = filter.limits().review() ? Set.of() : stories.current(told);
    known.removeIf(story -> heard.contains(story.id()));
    List<Facts> facts = sieve.facts(filter, known);
    List<Facts> wanted =
        facts.stream().filter(one -> Sieve.refusal(filter, one).isEmpty()).toList();
    int chosen = filter.limits().atMost();
    List<Facts> best =
        new Order(importance, filter, until).best(wanted, chosen > 0 ? chosen : atMost);
    return new Digest(
        since,
        until,
        entries(best.stream().map(one -> one.story().id()).toList()),
        ailing.of(
            filter, since, (int) facts.stream().filter(o -> Sieve.isMuted(filter, o)).count()));
  }

  /** The stories of a window that a reader wants, the newest first, however important. */
  public List<Story> newest(Filter filter, Instant since, Instant until, int limit) {
    List<Story> wanted =
        filter.mutes().isEmpty() && filter.words().isEmpty()
            ? stories.between(
                since, until, filter.languages(), filter.topics(), filter.sources(), limit)
            : sieve.wanted(filter, candidates(filter, since, until));
    return wanted.subList(0, Math.min(limit, wanted.size()));
  }

  /** A followed word can stand in any story, so with words every story may be wanted. */
  private List<Story> candidates(Filter filter, Instant since, Instant until) {
    boolean any = !filter.words().isEmpty();
    return new ArrayList<>(
        stories.between(
            since,
            until,
            filter.languages(),
            any ? Set.of() : filter.topics(),
            any ? Set.of() : filter.sources(),
            CANDIDATES));
  }

  /**
   * Entries for a list of stories, in its order: those that were merged away as what they are part
   * of, once; those without a summary or lead are left out.
   */
  public List<Entry> entries(Collection<StoryId> ids) {
    List<Story> found = stories.findAll(ids);
    Map<StoryId, Summary> written = summaries.findAll(found.stream().map(Story::id).toList());
    Map<SourceId, String> names =
        sources.all().stream().collect(Collectors.toMap(Source::id, Source::name));
    List<Entry> entries = new ArrayList<>();
    for (Story story : found) {
      Summary summary = written.get(story.id());
      if (summary != null) {
        entry(story, summary, names).ifPresent(entries::add);
      }
    }
    return entries;
  }

  private Optional<Entry> entry(Story story, Summary summary, Map<SourceId, String> names) {
    List<Article> reports = articles.findAll(story.articles());
    Map<ArticleId, String> reporters = new LinkedHashMap<>();
    reports.forEach(report -> reporters.put(report.id(), names.getOrDefault(report.source(), "")));
    List<String> sourceNames =
        reporters.values().stream().filter(name -> !name.isEmpty()).distinct().toList();
    List<Citation> citations = citations(summary, reports, reporters);
    return reports.stream()
        .findFirst()
        .map(lead -> new Entry(story, summary, lead, sourceNames, reporters, citations));
  }

  private static List<Citation> citations(
      Summary summary, List<Article> reports, Map<ArticleId, String> reporters) {
    Map<ArticleId, Article> kept =
        reports.stream().collect(Collectors.toMap(Article::id, report -> report, (a, b) -> a));
    List<Citation> citations = new ArrayList<>();
    for (KeyPoint point : summary.points()) {
      Article cited = kept.get(point.cites());
      if (cited == null) {
        return List.of();
      }
      citations.add(Citation.of(point, cited, reporters.getOrDefault(cited.id(), "")));
    }
    return citations;
  }
}
