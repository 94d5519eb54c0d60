package mujaz.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.story.correction.Corrections;
import mujaz.text.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;

/**
 * The stories in the database. A story that was merged into another is found under both ids.
 * Thread-safe.
 */
public final class Stories {
  private static final String COLUMNS =
      "s.id, s.language, s.topic, s.first_seen, s.last_seen, s.sources, s.lead_article_id";

  /** A chain of merges is followed so far; chains are shortened when they are made. */
  private static final int LONGEST_CHAIN = 8;

  private final Jdbi jdbi;

  public Stories(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What may be wrong in them. */
  public Corrections corrections() {
    return new Corrections(jdbi);
  }

  public Optional<Story> find(StoryId id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  /**
   * Forgets stories of which no article is left and that ended before a moment, the oldest first, a
   * batch at a time, with what may be wrong in them.
   */
  public List<StoryId> forgetBefore(Instant moment, int batch) {
    return jdbi.inTransaction(
        handle -> {
          List<Long> old =
              handle
                  .createQuery(
                      """
                      select id from stories where last_seen < :moment
                        and not exists (select 1 from articles a where a.story_id = stories.id)
                      order by last_seen limit :batch
                      """)
                  .bind("moment", moment)
                  .bind("batch", batch)
                  .mapTo(Long.class)
                  .list();
          if (!old.isEmpty()) {
            for (String table : List.of("corrections where story_id", "stories where id")) {
              handle
                  .createUpdate("delete from " + table + " in (<ids>)")
                  .bindList("ids", old)
                  .execute();
            }
          }
          return old.stream().map(StoryId::new).toList();
        });
  }

  /** These ids, those of stories that were merged away as the stories' that they are part of. */
  public Set<StoryId> current(Collection<StoryId> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    List<Long> values = ids.stream().map(StoryId::value).toList();
    return jdbi.withHandle(
        handle ->
            current(handle, values).values().stream()
                .map(StoryId::new)
                .collect(Collectors.toSet()));
  }

  /** The same of stories that were told at a moment, the last one where several are one by now. */
  public Map<StoryId, Instant> current(Map<StoryId, Instant> told) {
    Map<StoryId, Instant> now = new HashMap<>();
    if (!told.isEmpty()) {
      List<Long> values = told.keySet().stream().map(StoryId::value).toList();
      Map<Long, Long> places = jdbi.withHandle(handle -> current(handle, values));
      told.forEach(
          (id, when) ->
              now.merge(
                  new StoryId(places.getOrDefault(id.value(), id.value())),
                  when,
                  (a, b) -> a.isAfter(b) ? a : b));
    }
    return now;
  }

  /**
   * How much those who report each of these stories weigh on average, as admins have set it; a
   * story that is missing weighs 1.
   */
  public Map<StoryId, Double> weights(Collection<StoryId> stories) {
    Map<StoryId, Double> weights = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select r.story_id, avg(s.weight) as weight
                    from (select distinct story_id, source_id from articles
                      where story_id = any(:ids)) r
                    join sources s on s.id = r.source_id
                    group by r.story_id having min(s.weight) <> 1 or max(s.weight) <> 1
                    """)
                .bindArray("ids", Long.class, stories.stream().map(StoryId::value).toList())
                .map(
                    (RowView row) ->
                        weights.put(
                            new StoryId(row.getColumn("story_id", Long.class)),
                            row.getColumn("weight", Double.class)))
                .list());
    return weights;
  }

  /** When each of these articles came as news. */
  public Map<ArticleId, Instant> cameAt(Collection<ArticleId> articles) {
    Map<ArticleId, Instant> came = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select id, news_at from articles where id = any(:ids)")
                .bindArray("ids", Long.class, articles.stream().map(ArticleId::value).toList())
                .map(
                    (RowView row) ->
                        came.put(
                            new ArticleId(row.getColumn("id", Long.class)),
                            row.getColumn("news_at", Instant.class)))
                .list());
    return came;
  }

  /** The stories in the order of their ids as given; what is not there is left out. */
  public List<Story> findAll(Collection<StoryId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        handle -> {
          Map<Long, Long> current = current(handle, ids.stream().map(StoryId::value).toList());
          List<Rows.StoryRow> rows =
              handle
                  .createQuery(
                      "select "
                          + COLUMNS
                          + " from stories s"
                          + " where s.id = any(:ids) and not s.retracted")
                  .bindArray("ids", Long.class, List.copyOf(current.values()))
                  .map(Rows::story)
                  .list();
          Map<Long, Story> byId = new HashMap<>();
          stories(handle, rows).forEach(story -> byId.put(story.id().value(), story));
          Map<Long, Story> found = new LinkedHashMap<>();
          for (StoryId id : ids) {
            Story story = byId.get(current.getOrDefault(id.value(), id.value()));
            if (story != null) {
              found.putIfAbsent(story.id().value(), story);
            }
          }
          return List.copyOf(found.values());
        });
  }

  /** The same of what is known to all; an empty set means any. */
  public List<Story> between(
      Instant since,
      Instant until,
      Set<Language> languages,
      Set<Topic> topics,
      Set<SourceId> sources,
      int limit) {
    return between(since, until, new Wanted(languages, topics, sources, Set.of()), limit);
  }

  /**
   * The stories that had an article come as news from {@code since} up to, not including, {@code
   * until}; the newest first. A private source's articles are in stories of their own.
   */
  public List<Story> between(Instant since, Instant until, Wanted wanted, int limit) {
    boolean own = !wanted.own().isEmpty();
    String sql =
        "select "
            + COLUMNS
            + " from stories s where s.last_seen >= :since and s.first_seen < :until"
            + " and s.merged_into is null and not s.retracted and exists (select 1 from articles a"
            + " where a.story_id = s.id and a.news_at >= :since and a.news_at < :until"
            + (own ? " and (a.source_id > 0 or a.source_id in (<own>))" : " and a.source_id > 0")
            + ")"
            + wanted(wanted)
            + " order by s.last_seen desc, s.id desc limit :limit";
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle
                  .createQuery(sql)
                  .bind("since", since)
                  .bind("until", until)
                  .bind("limit", limit);
          bind(query, "languages", wanted.languages().stream().map(Language::code).toList());
          bind(query, "topics", wanted.topics().stream().map(Topic::word).toList());
          bind(query, "sources", wanted.sources().stream().map(SourceId::value).toList());
          bind(query, "own", wanted.own().stream().map(SourceId::value).toList());
          return stories(handle, query.map(Rows::story).list());
        });
  }

  /** The stories that these articles are in. */
  public List<StoryId> of(Collection<ArticleId> articles) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select distinct story_id from articles"
                        + " where id = any(:ids) and story_id is not null")
                .bindArray("ids", Long.class, articles.stream().map(ArticleId::value).toList())
                .mapTo(Long.class)
                .map(StoryId::new)
                .list());
  }

  /** The ids that a story goes by: its own, and those of the stories that were merged into it. */
  public Set<StoryId> names(StoryId story) {
    Set<StoryId> names = new LinkedHashSet<>(Set.of(story));
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select id from stories where merged_into = :id")
                .bind("id", story.value())
                .mapTo(Long.class)
                .forEach(id -> names.add(new StoryId(id))));
    return names;
  }

  /** The stories that nobody has summarised since their newest article came. */
  public List<StoryId> unwritten() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id from stories where merged_into is null and not retracted"
                        + " and (written_at is null or written_at < last_seen) order by id")
                .mapTo(Long.class)
                .map(StoryId::new)
                .list());
  }

  private static void bind(Query query, String name, List<?> values) {
    if (!values.isEmpty()) {
      query.bindList(name, values);
    }
  }

  private static String wanted(Wanted wanted) {
    List<String> ways = new ArrayList<>();
    if (!wanted.topics().isEmpty()) {
      ways.add("s.topic in (<topics>)");
    }
    if (!wanted.sources().isEmpty()) {
      ways.add(reportedBy("<sources>"));
    }
    List<String> all = new ArrayList<>();
    if (!wanted.languages().isEmpty()) {
      all.add("s.language in (<languages>)");
    }
    if (!ways.isEmpty()) {
      all.add("(" + String.join(" or ", ways) + ")");
    }
    if (all.isEmpty()) {
      return "";
    }
    String chosen = String.join(" and ", all);
    return wanted.own().isEmpty()
        ? " and " + chosen
        : " and (" + chosen + " or " + reportedBy("<own>") + ")";
  }

  private static String reportedBy(String sources) {
    return "exists (select 1 from articles b where b.story_id = s.id and b.source_id in ("
        + sources
        + "))";
  }

  /** Where each id's story is now. */
  private static Map<Long, Long> current(Handle handle, List<Long> ids) {
    Map<Long, Long> now = new HashMap<>();
    ids.forEach(id -> now.put(id, id));
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      Map<Long, Long> moved = new HashMap<>();
      handle
          .createQuery(
              "select id, merged_into from stories"
                  + " where id = any(:ids) and merged_into is not null")
          .bindArray("ids", Long.class, List.copyOf(Set.copyOf(now.values())))
          .map(
              (RowView row) ->
                  moved.put(
                      row.getColumn("id", Long.class), row.getColumn("merged_into", Long.class)))
          .list();
      if (moved.isEmpty()) {
        break;
      }
      now.replaceAll((id, at) -> moved.getOrDefault(at, at));
    }
    return now;
  }

  private static List<Story> stories(Handle handle, List<Rows.StoryRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, List<ArticleId>> articles = new TreeMap<>();
    handle
        .createQuery(
            "select story_id, id from articles where story_id = any(:ids)"
                + " order by story_id, news_at, id")
        .bindArray("ids", Long.class, rows.stream().map(Rows.StoryRow::id).toList())
        .map(
            (RowView row) ->
                articles
                    .computeIfAbsent(row.getColumn("story_id", Long.class), id -> new ArrayList<>())
                    .add(new ArticleId(row.getColumn("id", Long.class))))
        .list();
    return rows.stream()
        .filter(row -> articles.containsKey(row.id()))
        .map(row -> row.story(articles.getOrDefault(row.id(), List.of())))
        .toList();
  }
}
