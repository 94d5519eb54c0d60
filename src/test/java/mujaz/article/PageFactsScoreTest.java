package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import mujaz.testkit.RealData;
import mujaz.text.LanguageDetector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What pages say of themselves, on real pages: the scores reached are kept. */
class PageFactsScoreTest {
  private enum Fact {
    TITLE,
    AUTHOR,
    IMAGE,
    MINUTE,
    DAY
  }

  private final ArticleExtractor extractor = new ArticleExtractor(new LanguageDetector());
  private final Map<Fact, List<Double>> marks = new EnumMap<>(Fact.class);

  @Test
  void keepsItsScoresOnRealPages() throws IOException {
    Path folder = RealData.folder("extract");
    for (String line : text(folder.resolve("gold.dev.jsonl.gz")).lines().toList()) {
      JsonNode row = new ObjectMapper().readTree(line);
      String corpus = row.path("corpus").asText();
      if (corpus.equals("fundus") || corpus.equals("dates")) {
        Path page = folder.resolve("html").resolve(row.path("file").asText() + ".gz");
        mark(row.path("gold"), extractor.extract(bytes(page), address(row), Map.of()));
      }
    }
    assertThat(mean(Fact.TITLE)).isGreaterThanOrEqualTo(0.94);
    assertThat(mean(Fact.AUTHOR)).isGreaterThanOrEqualTo(0.93);
    assertThat(mean(Fact.IMAGE)).isGreaterThanOrEqualTo(0.96);
    assertThat(mean(Fact.MINUTE)).isGreaterThanOrEqualTo(0.98);
    assertThat(mean(Fact.DAY)).isGreaterThanOrEqualTo(0.91);
  }

  private void mark(JsonNode gold, ExtractedPage page) {
    if (gold.has("date")) {
      give(Fact.DAY, days(page.publishedAt()).contains(gold.path("date").asText()) ? 1 : 0);
      return;
    }
    give(Fact.TITLE, isSame(gold.path("title").asText(), page.title()) ? 1 : 0);
    String moment = gold.path("published").asText().replace(' ', 'T');
    if (page.publishedAt() == null) {
      give(Fact.MINUTE, 0);
    } else if (moment.matches(".*[+-]\\d\\d:\\d\\d$")) {
      Duration off = Duration.between(OffsetDateTime.parse(moment), page.publishedAt());
      give(Fact.MINUTE, off.abs().toSeconds() < 61 ? 1 : 0);
    }
    JsonNode authors = gold.path("authors");
    if (authors.size() > 0) {
      int hits = 0;
      for (JsonNode author : authors) {
        hits += key(String.valueOf(page.author())).contains(key(author.asText())) ? 1 : 0;
      }
      give(Fact.AUTHOR, (double) hits / authors.size());
    }
    if (gold.path("coverImages").size() > 0) {
      String file = file(String.valueOf(page.image()));
      boolean hit = false;
      for (JsonNode cover : gold.path("coverImages")) {
        hit |= file(cover.asText()).equals(file);
      }
      give(Fact.IMAGE, hit ? 1 : 0);
    }
  }

  private void give(Fact fact, double mark) {
    marks.computeIfAbsent(fact, any -> new ArrayList<>()).add(mark);
  }

  private double mean(Fact fact) {
    return marks.getOrDefault(fact, List.of()).stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }

  /** A day counts as its readers had it, or as the world's clock did. */
  private static List<String> days(@Nullable OffsetDateTime date) {
    return date == null
        ? List.of()
        : List.of(
            date.toLocalDate().toString(),
            date.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().toString());
  }

  private static boolean isSame(String gold, String title) {
    String a = key(gold);
    String b = key(title);
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    return !b.isEmpty() && longer.startsWith(shorter) && shorter.length() >= 0.8 * longer.length();
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[‘’“”\"'`´«»„]", "")
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
        .strip();
  }

  private static String file(String address) {
    String path = address.replaceAll("[?#].*", "").replaceAll("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static URI address(JsonNode row) {
    try {
      return URI.create(row.path("url").asText());
    } catch (IllegalArgumentException written) {
      return URI.create("https://unwritten.test/");
    }
  }

  private static String text(Path file) throws IOException {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
