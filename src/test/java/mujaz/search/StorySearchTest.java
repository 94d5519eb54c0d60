package mujaz.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.source.SourceId;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.text.Language;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorySearchTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final StorySearch search = StorySearch.inMemory();

  @AfterEach
  void close() {
    search.close();
  }

  @Test
  void findsArabicWordsWhateverTheirCliticsHamzaAndMarks() {
    put(1, NOON, "وزارة الصحة تعلن", "أعلنت وزارة الصحّة إطلاق حملة التطعيم في المدارس.");
    put(2, NOON, "سوق النفط", "ارتفعت أسعار النفط اليوم.");
    assertThat(find("والصحة")).containsExactly(1L);
    assertThat(find("اطلاق حمله")).containsExactly(1L);
    assertThat(find("بالنفط")).containsExactly(2L);
    assertThat(find("نَفْط")).containsExactly(2L);
  }

  @Test
  void findsArabicWordsUnderParticlesAndPronouns() {
    put(1, NOON, "زيارة", "وصل الوفد لمصر، وبحث مع حكومتها عمل مدارسهم.");
    put(2, NOON, "سفر", "غادر الوفد باريس وسيعلن المسؤول النتائج.");
    assertThat(find("مصر")).containsExactly(1L);
    assertThat(find("بمصر")).containsExactly(1L);
    assertThat(find("حكومة مصر")).containsExactly(1L);
    assertThat(find("\"الوفد لمصر\"")).containsExactly(1L);
    assertThat(find("\"الوفد مصر\"")).containsExactly(1L);
    assertThat(find("المدارس")).containsExactly(1L);
    assertThat(find("يعلن المسئول")).containsExactly(2L);
    assertThat(find("وفد -بمصر")).containsExactly(2L);
  }

  @Test
  void theWordItselfComesBeforeAGuess() {
    put(1, NOON, "خبر", "قدم كمال الورقة.");
    put(2, NOON, "خبر", "قدم مال الورقة.");
    assertThat(find("مال")).containsExactly(2L, 1L);
  }

  @Test
  void pagesFollowOneAnotherUntilThereIsNoMore() {
    for (int i = 1; i <= 5; i++) {
      put(i, NOON.plusSeconds(i * 3_600L), "Budget vote", "Parliament votes on the budget.");
    }
    SearchQuery budget = SearchQuery.of("budget");
    assertThat(search.find(budget, 0, 2)).isEqualTo(found(true, 5, 4));
    assertThat(search.find(budget, 2, 2)).isEqualTo(found(true, 3, 2));
    assertThat(search.find(budget, 4, 2)).isEqualTo(found(false, 1));
    assertThat(search.find(budget, 6, 2)).isEqualTo(found(false));
    assertThat(search.find(budget, StorySearch.DEEPEST, 2)).isEqualTo(found(false));
  }

  private static StorySearch.Found found(boolean more, long... ids) {
    return new StorySearch.Found(Arrays.stream(ids).mapToObj(StoryId::new).toList(), more);
  }

  @Test
  void aPhraseStandsSideBySideAndNeverReachesIntoTheNextText() {
    put(1, NOON, "Water found", "The red planet has water.");
    put(2, NOON, "Planet", "Red wine is served on the planet.");
    assertThat(find("\"red planet\"")).containsExactly(1L);
    assertThat(find("«red planet»")).containsExactly(1L);
    assertThat(find("\"found the red\"")).isEmpty();
  }

  @Test
  void aWordWithAMinusMustNotOccur() {
    put(1, NOON, "Oil price", "Oil rises in London.");
    put(2, NOON, "Oil price", "Oil rises in Dubai.");
    assertThat(find("oil -london")).containsExactly(2L);
    assertThat(find("-london")).isEmpty();
  }

  @Test
  void theNewerOfTwoAlikeComesFirst() {
    put(1, NOON.minusSeconds(5 * 86_400), "Budget vote", "Parliament votes on the budget.");
    put(2, NOON, "Budget vote", "Parliament votes on the budget.");
    put(3, NOON.minusSeconds(9 * 86_400), "Budget vote", "Parliament votes on the budget.");
    assertThat(find("budget")).containsExactly(2L, 1L, 3L);
  }

  @Test
  void indexingAgainReplaces() {
    put(1, NOON, "Elephant", "An elephant was seen.");
    put(1, NOON, "Giraffe", "It was a giraffe.");
    assertThat(find("elephant")).isEmpty();
    assertThat(find("giraffes")).containsExactly(1L);
  }

  @Test
  void nothingTypedIsAnError() {
    for (String typed :
        List.of("", "\"", "-", "--", "\"\"", "AND OR NOT", "a:b", "*", "[x TO y]", "(((", "\\")) {
      assertThat(find(typed)).isEmpty();
    }
    assertThat(find("x ".repeat(10_000))).isEmpty();
  }

  @Test
  void anIndexInAFolderIsThereAfterARestart(@TempDir Path folder) {
    try (StorySearch first = StorySearch.in(folder)) {
      put(first, 7, NOON, "Comet", "A comet passes.");
    }
    try (StorySearch second = StorySearch.in(folder)) {
      assertThat(second.find(SearchQuery.of("comet"), 0, 5).stories())
          .containsExactly(new StoryId(7));
    }
  }

  @Test
  void whatVeryManyHaveIsFoundAmongTheNewestAndWhatFewHaveAnywhere() {
    for (int i = 1; i <= 4_000; i++) {
      String rare = i % 1_000 == 7 ? " Zebra crossing." : "";
      put(i, NOON.minusSeconds(i * 3_600L), "Rush", "One of many." + rare);
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> find("\"zebra crossing\"").size() == 4 && find("rush").contains(1L));
    assertThat(find("many")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(find("many -zebra").subList(0, 7)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 8L);
    assertThat(find("many zebra")).containsExactly(7L, 1_007L, 2_007L, 3_007L);
    assertThat(search.find(SearchQuery.of("rush"), 500, 500).stories()).hasSize(500);
  }

  @Test
  void manyAtOnceAreAllFoundSoon() {
    for (int i = 1; i <= 500; i++) {
      put(i, NOON, "Rush", "One of many.");
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> search.find(SearchQuery.of("rush"), 0, 900).stories().size() == 500);
  }

  @Test
  void anIndexThatCannotBeReadIsBegunAnew(@TempDir Path folder) throws IOException {
    try (StorySearch first = StorySearch.in(folder)) {
      put(first, 7, NOON, "Comet", "A comet passes.");
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }
    try (StorySearch second = StorySearch.in(folder)) {
      assertThat(second.find(SearchQuery.of("comet"), 0, 5).stories()).isEmpty();
      put(second, 8, NOON, "Comet", "A comet passes.");
      assertThat(second.find(SearchQuery.of("comet"), 0, 5)).isEqualTo(found(false, 8));
    }
  }

  @Test
  void anIndexOfAnotherFormatIsBegunAnew(@TempDir Path folder) throws IOException {
    try (IndexWriter other = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
      Document document = new Document();
      document.add(new TextField("text", "comet", Field.Store.NO));
      other.addDocument(document);
    }
    try (StorySearch search = StorySearch.in(folder)) {
      assertThat(search.find(SearchQuery.of("comet"), 0, 5).stories()).isEmpty();
    }
  }

  private List<Long> find(String typed) {
    return search.find(SearchQuery.of(typed), 0, 10).stories().stream()
        .map(StoryId::value)
        .toList();
  }

  private void put(long id, Instant at, String headline, String text) {
    put(search, id, at, headline, text);
  }

  private static void put(StorySearch search, long id, Instant at, String headline, String text) {
    Article article =
        new Article(
            new ArticleId(id),
            new SourceId(1),
            URI.create("https://example.org/" + id),
            headline,
            text,
            Language.UNKNOWN,
            at,
            null,
            null);
    Story story =
        new Story(new StoryId(id), Language.ENGLISH, null, List.of(new ArticleId(id)), at, at, 1);
    Summary summary = new Summary(Language.ENGLISH, headline, List.of(), Method.EXTRACTIVE, at);
    search.index(story, summary, List.of(article));
  }
}
