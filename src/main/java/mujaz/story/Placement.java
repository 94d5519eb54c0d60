package mujaz.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mujaz.article.ArticleId;
import mujaz.source.Topic;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Brings the database's stories in line with a grouping; part of the caller's transaction. */
final class Placement {
  private final Handle handle;
  private final Topics topics;

  Placement(Handle handle, Topics topics) {
    this.handle = handle;
    this.topics = topics;
  }

  long seen(ArticleId id) {
    return handle
        .createQuery("select seen_at from articles where id = :id")
        .bind("id", id.value())
        .mapTo(Instant.class)
        .one()
        .getEpochSecond();
  }

  List<Report> live() {
    return Rows.live(handle, Window.SPAN_SECONDS);
  }

  /**
   * Gives each group its story: the oldest one whose first report is in it, else a new one. Other
   * stories that lose all their live reports to it become part of it.
   */
  void write(List<List<Report>> groups) {
    Map<Long, Report> anchors = new HashMap<>();
    groups.forEach(
        group ->
            group.stream()
                .filter(report -> report.story != 0)
                .forEach(
                    report ->
                        anchors.merge(
                            report.story, report, (a, b) -> a.id.value() < b.id.value() ? a : b)));
    Set<Long> changed = new HashSet<>();
    for (List<Report> group : groups) {
      TreeSet<Long> claims = new TreeSet<>();
      group.forEach(
          report -> {
            if (anchors.get(report.story) == report) {
              claims.add(report.story);
            }
          });
      long story = claims.isEmpty() ? create(group) : claims.first();
      if (move(group, story, changed)) {
        changed.add(story);
      }
      claims.stream().filter(claim -> claim != story).forEach(claim -> merge(claim, story));
    }
    changed.forEach(this::describe);
  }

  private long create(List<Report> group) {
    Report first = group.stream().min(Comparator.comparing(report -> report.id.value())).get();
    return handle
        .createUpdate(
            """
            insert into stories (language, first_seen, last_seen, sources, lead_article_id)
            select language, seen_at, seen_at, 1, id from articles where id = :id
            """)
        .bind("id", first.id.value())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  private boolean move(List<Report> group, long story, Set<Long> changed) {
    List<Long> moved = new ArrayList<>();
    for (Report report : group) {
      if (report.story != story) {
        if (report.story != 0) {
          changed.add(report.story);
        }
        moved.add(report.id.value());
        report.story = story;
      }
    }
    if (moved.isEmpty()) {
      return false;
    }
    handle
        .createUpdate("update articles set story_id = :story where id in (<ids>)")
        .bind("story", story)
        .bindList("ids", moved)
        .execute();
    return true;
  }

  /** What an emptied story still holds is older than the window; it goes the same way. */
  private void merge(long from, long into) {
    handle
        .createUpdate("update articles set story_id = :into where story_id = :from")
        .bind("into", into)
        .bind("from", from)
        .execute();
    handle
        .createUpdate(
            "update stories set merged_into = :into where id = :from or merged_into = :from")
        .bind("into", into)
        .bind("from", from)
        .execute();
  }

  private void describe(long story) {
    List<Member> members =
        handle
            .createQuery(
                """
                select a.id, a.source_id, a.canonical, a.headline,
                  substring(a.text from 1 for 3000) as text, a.language, a.published_at, a.seen_at,
                  a.categories, s.topic, char_length(a.text) as length
                from articles a join sources s on s.id = a.source_id
                where a.story_id = :story order by a.seen_at, a.id
                """)
            .bind("story", story)
            .map(Rows::member)
            .list();
    if (members.isEmpty()) {
      return;
    }
    Member lead = Member.lead(members);
    Optional<Topic> topic = topics.of(members, lead);
    handle
        .createUpdate(
            """
            update stories set language = :language, topic = :topic, first_seen = :first,
              last_seen = :last, sources = :sources, lead_article_id = :lead
            where id = :story
            """)
        .bind("language", lead.article().language().code())
        .bind("topic", word(topic.orElse(null)))
        .bind("first", members.get(0).seen())
        .bind("last", members.get(members.size() - 1).seen())
        .bind("sources", Member.publishers(members))
        .bind("lead", lead.article().id().value())
        .bind("story", story)
        .execute();
  }

  private static @Nullable String word(@Nullable Topic topic) {
    return topic == null ? null : topic.word();
  }
}
