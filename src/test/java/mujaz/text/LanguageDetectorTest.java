package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import mujaz.testkit.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private final LanguageDetector detector = new LanguageDetector();

  @ParameterizedTest
  @CsvSource({
    "ar,افتتاح خط جديد للمترو في العاصمة",
    "fa,افتتاح خط جدید مترو در پایتخت",
    "ur,دارالحکومت میں میٹرو کی نئی لائن کا افتتاح",
    "en,New metro line opens in the capital",
    "fr,Une nouvelle ligne de métro ouvre dans la capitale",
    "ru,В столице открылась новая линия метро",
    "ja,首都で地下鉄の新路線が開業",
    "zh,首都新地铁线路开通",
    "he,קו רכבת חדש נפתח בבירה"
  })
  void tellsHeadlinesApart(String code, String headline) {
    assertThat(detector.detect(headline).code()).isEqualTo(code);
  }

  @Test
  void aTextWithoutLettersHasNoLanguage() {
    assertThat(detector.detect("2026 — 11/23 !!")).isEqualTo(Language.UNKNOWN);
    assertThat(detector.detect("")).isEqualTo(Language.UNKNOWN);
  }

  @Test
  void reachesItsBarsOnRealSentencesAndWordPairs() throws IOException {
    List<JsonNode> rows = RealData.jsonLines(RealData.folder("nlp").resolve("langid.dev.jsonl"));
    assertThat(right(rows, "sentences", "")).isGreaterThanOrEqualTo(0.98);
    assertThat(right(rows, "word-pairs", "")).isGreaterThanOrEqualTo(0.88);
    assertThat(right(rows, "sentences", "ar fa ur")).isGreaterThanOrEqualTo(0.98);
  }

  private double right(List<JsonNode> rows, String kind, String languages) {
    List<JsonNode> asked =
        rows.stream()
            .filter(row -> row.get("kind").asText().equals(kind))
            .filter(row -> languages.isEmpty() || languages.contains(row.get("lang").asText()))
            .toList();
    assertThat(asked).isNotEmpty();
    long right =
        asked.stream()
            .filter(
                row ->
                    detector
                        .detect(row.get("text").asText())
                        .code()
                        .equals(row.get("lang").asText()))
            .count();
    return (double) right / asked.size();
  }
}
