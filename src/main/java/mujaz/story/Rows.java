package mujaz.story;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.text.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** Reads stories, and articles as far as a story needs them, from rows. */
final class Rows {
  private static final Pattern BETWEEN = Pattern.compile("\n");

  private Rows() {}

  static Article article(RowView row) {
    return new Article(
        new ArticleId(row.getColumn("id", Long.class)),
        new SourceId(row.getColumn("source_id", Long.class)),
        URI.create(row.getColumn("canonical", String.class)),
        row.getColumn("headline", String.class),
        row.getColumn("text", String.class),
        Language.of(row.getColumn("language", String.class)),
        row.getColumn("published_at", Instant.class),
        null,
        null);
  }

  static Member member(RowView row) {
    return member(row, article(row), row.getColumn("length", Integer.class));
  }

  /** Of an article that is at hand. */
  static Member member(RowView row, Article article) {
    return member(row, article, article.text().length());
  }

  private static Member member(RowView row, Article article, int length) {
    String topic = row.getColumn("topic", String.class);
    return new Member(
        article,
        row.getColumn("news_at", Instant.class),
        List.of(BETWEEN.split(row.getColumn("categories", String.class))),
        topic == null ? null : Topic.ofWord(topic).orElse(null),
        row.getColumn("family", String.class),
        length);
  }

  /** The articles of each of these stories, in their order of time. */
  static Map<Long, List<Member>> members(Handle handle, List<Long> stories) {
    Map<Long, List<Member>> members = new TreeMap<>();
    handle
        .createQuery(
            """
            select a.id, a.story_id, a.source_id, a.canonical, a.headline,
              substring(a.text from 1 for 3000) as text, a.language, a.published_at, a.news_at,
              a.categories, s.topic, s.family, char_length(a.text) as length
            from articles a join sources s on s.id = a.source_id
            where a.story_id = any(:stories) order by a.news_at, a.id
            """)
        .bindArray("stories", Long.class, stories)
        .map(
            row ->
                members
                    .computeIfAbsent(row.getColumn("story_id", Long.class), k -> new ArrayList<>())
                    .add(member(row)))
        .list();
    return members;
  }

  static StoryRow story(RowView row) {
    return new StoryRow(
        row.getColumn("id", Long.class),
        row.getColumn("language", String.class),
        row.getColumn("topic", String.class),
        row.getColumn("first_seen", Instant.class),
        row.getColumn("last_seen", Instant.class),
        row.getColumn("sources", Integer.class),
        row.getColumn("lead_article_id", Long.class));
  }

  /** A story without its articles. */
  record StoryRow(
      long id,
      String language,
      @Nullable String topic,
      Instant firstSeen,
      Instant lastSeen,
      int sources,
      @Nullable Long lead) {
    Story story(List<ArticleId> articles) {
      List<ArticleId> leadFirst = new ArrayList<>(articles);
      if (lead != null && leadFirst.remove(new ArticleId(lead))) {
        leadFirst.add(0, new ArticleId(lead));
      }
      Topic known = topic == null ? null : Topic.ofWord(topic).orElse(null);
      return new Story(
          new StoryId(id), Language.of(language), known, leadFirst, firstSeen, lastSeen, sources);
    }
  }

  /** The reports of the newest so many seconds, in the order in which they were seen. */
  static List<Report> live(Handle handle, long seconds) {
    Optional<Instant> newest =
        handle
            .createQuery("select max(seen_at) from articles where story_id is not null")
            .mapTo(Instant.class)
            .findOne();
    if (newest.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            select id, source_id, canonical, headline, text, language, published_at, news_at,
              story_id
            from articles
            where seen_at >= :since and news_at >= :since and story_id is not null
            order by news_at, id
            """)
        .bind("since", newest.get().minusSeconds(seconds))
        .map(Rows::report)
        .list();
  }

  private static Report report(RowView row) {
    Report report =
        new Report(article(row), row.getColumn("news_at", Instant.class).getEpochSecond());
    report.story = row.getColumn("story_id", Long.class);
    return report;
  }
}
