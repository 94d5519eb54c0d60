package mujaz.summary.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.article.ArticleId;
import mujaz.summary.KeyPoint;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.text.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Lines of cards in other languages, kept with the articles that they are of, and forgotten with
 * them. A line whose words have changed has none until it is translated anew. Thread-safe.
 */
public final class Translations {
  private final Jdbi jdbi;

  public Translations(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Said(long article, long mark) {
    static Said of(Line line) {
      return new Said(line.article().value(), line.mark());
    }
  }

  /** What is kept of some articles in one language. */
  public static final class Kept {
    private final Language language;
    private final Map<Said, String> lines;

    private Kept(Language language, Map<Said, String> lines) {
      this.language = language;
      this.lines = lines;
    }

    boolean hasAll(List<Line> asked) {
      return asked.stream().map(Said::of).allMatch(lines::containsKey);
    }

    private String words(Line line) {
      return lines.getOrDefault(Said.of(line), line.words());
    }

    /**
     * The card in that language, which says that it was translated; empty where a line of it is not
     * there. What the articles disagree on stays as they say it.
     */
    public Optional<Summary> of(ArticleId lead, Summary summary) {
      List<Line> said = Line.of(lead, summary);
      if (!hasAll(said)) {
        return Optional.empty();
      }
      List<KeyPoint> points = new ArrayList<>();
      for (KeyPoint point : summary.points()) {
        String words = words(new Line(point.cites(), point.text()));
        points.add(new KeyPoint(words, point.cites(), point.where(), point.alsoIn()));
      }
      return Optional.of(
          new Summary(
              language,
              words(said.get(0)),
              points,
              summary.disagreements(),
              Method.TRANSLATION,
              summary.writtenAt()));
    }
  }

  /** All that is kept of these articles in a language. */
  public Kept find(Collection<ArticleId> articles, Language language) {
    Map<Said, String> lines = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select article_id, said, translation from translations
                    where article_id = any(:articles) and language = :language
                    """)
                .bindArray("articles", Long.class, articles.stream().map(ArticleId::value).toList())
                .bind("language", language.code())
                .map(
                    row ->
                        lines.put(
                            new Said(
                                row.getColumn("article_id", Long.class),
                                row.getColumn("said", Long.class)),
                            row.getColumn("translation", String.class)))
                .list());
    return new Kept(language, lines);
  }

  /**
   * Keeps a card's translation, line by line; lines that are kept already stay as they are, and
   * nothing is kept of an article that has gone or was taken down meanwhile.
   */
  public void keep(ArticleId lead, Summary summary, Summary translated) {
    List<Line> before = Line.of(lead, summary);
    List<Line> after = Line.of(lead, translated);
    jdbi.useTransaction(
        handle -> {
          PreparedBatch rows =
              handle.prepareBatch(
                  """
                  insert into translations (article_id, language, said, translation)
                  select id, cast(:language as varchar), cast(:said as bigint),
                    cast(:translation as varchar)
                  from articles where id = :article and not taken
                  on conflict do nothing
                  """);
          for (int i = 0; i < before.size(); i++) {
            Line line = before.get(i);
            rows.bind("article", line.article().value())
                .bind("language", translated.language().code())
                .bind("said", line.mark())
                .bind("translation", after.get(i).words())
                .add();
          }
          rows.execute();
        });
  }
}
