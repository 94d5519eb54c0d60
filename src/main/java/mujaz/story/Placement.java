package mujaz.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.Topic;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Brings the database's stories in line with a grouping; part of the caller's transaction. */
final class Placement {
  private static final int BATCH = 500;

  private final Handle handle;
  private final Topics topics;
  private final Map<ArticleId, Member> fresh = new HashMap<>();

  Placement(Handle handle, Topics topics) {
    this.handle = handle;
    this.topics = topics;
  }

  /** Reports of these articles; those that are kept no more are left out. */
  List<Report> fresh(Map<ArticleId, Article> articles) {
    List<Report> reports = new ArrayList<>();
    handle
        .createQuery(
            """
            select a.id, a.news_at, a.categories, s.topic, s.family
            from articles a join sources s on s.id = a.source_id where a.id = any(:ids)
            """)
        .bindArray("ids", Long.class, articles.keySet().stream().map(ArticleId::value).toList())
        .map(
            (RowView row) -> {
              ArticleId id = new ArticleId(row.getColumn("id", Long.class));
              Member member = Rows.member(row, Objects.requireNonNull(articles.get(id)));
              fresh.put(id, member);
              return reports.add(new Report(member.article(), member.seen().getEpochSecond()));
            })
        .list();
    reports.sort(Comparator.comparing(report -> report.id.value()));
    return reports;
  }

  List<Report> live() {
    return Rows.live(handle, Window.SPAN_SECONDS);
  }

  /** What a person decides. */
  StoryHand hand() {
    return new StoryHand(handle, this);
  }

  /** What people have decided so far. */
  void hands(Hands hands) {
    handle
        .createQuery("select id, hand from articles where hand is not null")
        .map(
            (RowView row) -> {
              hands.put(
                  new ArticleId(row.getColumn("id", Long.class)),
                  row.getColumn("hand", Long.class));
              return row.getColumn("id", Long.class);
            })
        .list();
  }

  /**
   * Gives each group its story: the oldest one whose first report is in it, else a new one. Other
   * stories that lose all their live reports to it become part of it.
   *
   * @return the stories that changed
   */
  Set<Long> write(List<List<Report>> groups) {
    Map<Long, Report> anchors = new HashMap<>();
    groups.forEach(
        group ->
            group.stream()
                .filter(report -> report.story != 0)
                .forEach(
                    report ->
                        anchors.merge(
                            report.story, report, (a, b) -> a.id.value() < b.id.value() ? a : b)));
    List<SortedSet<Long>> claims = groups.stream().map(group -> claims(group, anchors)).toList();
    Set<Long> described = create(groups, claims);
    Set<Long> changed = new TreeSet<>();
    PreparedBatch moves =
        handle.prepareBatch("update articles set story_id = :story where id = :id");
    for (int i = 0; i < groups.size(); i++) {
      long story = claims.get(i).first();
      if (move(groups.get(i), story, moves, changed)) {
        changed.add(story);
      }
    }
    moves.execute();
    for (SortedSet<Long> claimed : claims) {
      long story = claimed.first();
      claimed.stream().skip(1).forEach(claim -> merge(claim, story));
    }
    List<Long> all = changed.stream().filter(story -> !described.contains(story)).toList();
    for (int i = 0; i < all.size(); i += BATCH) {
      describe(all.subList(i, Math.min(all.size(), i + BATCH)));
    }
    return changed;
  }

  private static SortedSet<Long> claims(List<Report> group, Map<Long, Report> anchors) {
    SortedSet<Long> claims = new TreeSet<>();
    for (Report report : group) {
      if (anchors.get(report.story) == report) {
        claims.add(report.story);
      }
    }
    return claims;
  }

  /**
   * Makes a story for each group without one.
   *
   * @return the stories of one fresh report, of which all is said with that
   */
  private Set<Long> create(List<List<Report>> groups, List<SortedSet<Long>> claims) {
    PreparedBatch rows =
        handle.prepareBatch(
            """
            insert into stories (language, topic, first_seen, last_seen, sources, lead_article_id)
            values (:language, :topic, :seen, :seen, 1, :lead)
            """);
    List<Integer> without = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (claims.get(i).isEmpty()) {
        Report first =
            Collections.min(groups.get(i), Comparator.comparing(report -> report.id.value()));
        Member member = fresh.get(first.id);
        Topic topic =
            groups.get(i).size() == 1 && member != null
                ? topics.of(List.of(member), member).orElse(null)
                : null;
        rows.bind("language", first.language.code())
            .bind("topic", word(topic))
            .bind("seen", member == null ? Instant.ofEpochSecond(first.seen) : member.seen())
            .bind("lead", first.id.value())
            .add();
        without.add(i);
      }
    }
    Set<Long> described = new HashSet<>();
    if (!without.isEmpty()) {
      List<Long> ids = rows.executePreparedBatch("id").mapTo(Long.class).list();
      for (int i = 0; i < ids.size(); i++) {
        List<Report> group = groups.get(without.get(i));
        claims.get(without.get(i)).add(ids.get(i));
        if (group.size() == 1 && fresh.containsKey(group.get(0).id)) {
          described.add(ids.get(i));
        }
      }
    }
    return described;
  }

  private static boolean move(
      List<Report> group, long story, PreparedBatch moves, Set<Long> changed) {
    boolean moved = false;
    for (Report report : group) {
      if (report.story != story) {
        if (report.story != 0) {
          changed.add(report.story);
        }
        moves.bind("story", story).bind("id", report.id.value()).add();
        report.story = story;
        moved = true;
      }
    }
    return moved;
  }

  /**
   * What an emptied story still holds is older than the window; it goes the same way. Its summary
   * goes, so that nobody writes a better one for it.
   */
  void merge(long from, long into) {
    handle
        .createUpdate("update articles set story_id = :into where story_id = :from")
        .bind("into", into)
        .bind("from", from)
        .execute();
    handle
        .createUpdate(
            """
            update stories set merged_into = :into, headline = null, points = null
            where id = :from or merged_into = :from
            """)
        .bind("into", into)
        .bind("from", from)
        .execute();
  }

  /**
   * What was written of them is older than their newest article from now on: it is not of these.
   */
  void describe(List<Long> stories) {
    Map<Long, List<Member>> members = Rows.members(handle, stories);
    PreparedBatch rows =
        handle.prepareBatch(
            """
            update stories set language = :language, topic = :topic, first_seen = :first,
              last_seen = :last, sources = :sources, lead_article_id = :lead,
              written_at = least(written_at, :stale)
            where id = :story
            """);
    members.forEach((story, its) -> describe(rows, story, its));
    rows.execute();
  }

  private void describe(PreparedBatch rows, long story, List<Member> members) {
    Member lead = Member.lead(members);
    Instant last = members.get(members.size() - 1).seen();
    rows.bind("language", lead.article().language().code())
        .bind("topic", word(topics.of(members, lead).orElse(null)))
        .bind("first", members.get(0).seen())
        .bind("last", last)
        .bind("stale", last.minusMillis(1))
        .bind("sources", Member.publishers(members))
        .bind("lead", lead.article().id().value())
        .bind("story", story)
        .add();
  }

  private static @Nullable String word(@Nullable Topic topic) {
    return topic == null ? null : topic.word();
  }
}
