package mujaz.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import org.jspecify.annotations.Nullable;

/** The reports that {@code cluster} and {@code rank} read, all of them before they answer. */
final class ReportRows {
  private static final URI NOWHERE = URI.create("about:blank");

  private final LanguageDetector detector = new LanguageDetector();
  private final Map<String, SourceId> sources = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * A line.
   *
   * @param article null when it could not be read; its id is the line's number
   * @param error why it could not be read
   */
  record Row(JsonNode id, @Nullable Article article, String error) {}

  private ReportRows() {}

  static ReportRows read(InputStream in) throws IOException {
    ReportRows all = new ReportRows();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        all.rows.add(all.row(line));
      }
    }
    return all;
  }

  List<Row> all() {
    return rows;
  }

  List<Article> articles() {
    return rows.stream().map(Row::article).filter(Objects::nonNull).toList();
  }

  /** The id as it was given. */
  JsonNode id(Article article) {
    return rows.get((int) article.id().value() - 1).id();
  }

  private Row row(String line) {
    JsonNode id = Jsonl.MAPPER.nullNode();
    try {
      JsonNode row = Jsonl.MAPPER.readTree(line);
      if (!row.isObject()) {
        return new Row(id, null, "not a JSON object");
      }
      id = row.hasNonNull("id") ? row.get("id") : id;
      return new Row(id, article(row), "");
    } catch (JsonProcessingException e) {
      return new Row(id, null, "not JSON: " + e.getOriginalMessage());
    } catch (RuntimeException e) {
      return new Row(id, null, String.valueOf(e.getMessage()));
    }
  }

  private Article article(JsonNode row) {
    String title = Jsonl.text(row, "title");
    String text = Jsonl.text(row, "text");
    String stated = Jsonl.text(row, "lang");
    return new Article(
        new ArticleId(rows.size() + 1L),
        source(Jsonl.text(row, "source")),
        NOWHERE,
        title,
        text,
        stated.isEmpty() ? detector.detect(title + "\n" + text) : Language.of(stated),
        moment(Jsonl.text(row, "publishedAt")),
        null,
        null);
  }

  /** Reports that name no source are taken for those of different ones. */
  private SourceId source(String name) {
    return name.isEmpty()
        ? new SourceId(-1L - rows.size())
        : sources.computeIfAbsent(name, key -> new SourceId(sources.size() + 1L));
  }

  /** The beginning of time stands for a time that is not known. */
  static Instant moment(String stated) {
    if (stated.isEmpty()) {
      return Instant.EPOCH;
    }
    try {
      return OffsetDateTime.parse(stated).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a time: " + stated, e);
    }
  }
}
