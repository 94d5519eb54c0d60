package mujaz.chat.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.delivery.Block;
import mujaz.delivery.Message;
import mujaz.digest.Digest;
import mujaz.digest.Entry;
import mujaz.digest.LeftOut;
import mujaz.source.SourceId;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriber;
import mujaz.summary.KeyPoint;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.text.Language;
import mujaz.text.Phrasebook;
import mujaz.text.Span;
import org.junit.jupiter.api.Test;

class DigestLayoutTest {
  private static final Instant NOON = Instant.parse("2026-08-23T09:00:00Z");

  private final DigestLayout layout = new DigestLayout(new Phrasebook());

  @Test
  void beginsWithTheTopHeadlineAndClosesWithDateGreetingAndCount() {
    List<Message> parts =
        layout.lay(digest(entries(3, 40)), reader("ar", "MA"), DigestLayoutTest::fits);
    assertThat(parts).hasSize(1);
    String text = parts.get(0).plainText();
    assertThat(text).startsWith("1. خبر رقم 0");
    assertThat(text.lines().reduce((a, b) -> b).orElseThrow())
        .contains("صباح الخير")
        .contains("23 غشت")
        .contains("3 أخبار");
  }

  @Test
  void readsAsHeadlinesWithThePointsFoldedAndTheSourcesCounted() {
    Message digest =
        layout.lay(digest(entries(2, 40)), reader("en", "GB"), DigestLayoutTest::fits).get(0);
    assertThat(digest.blocks().stream().filter(b -> b.kind() == Block.Kind.FOLDED_QUOTE))
        .hasSize(2);
    assertThat(digest.blocks().get(0).runs().get(0).link())
        .isEqualTo(URI.create("https://news.example/0"));
    assertThat(digest.plainText()).contains("\u2068BBC\u2069, \u2068Wire\u2069 · 2 sources");
  }

  @Test
  void splitsBetweenStoriesAndNeverAboveTheLimits() {
    List<Message> parts =
        layout.lay(digest(entries(40, 290)), reader("ar", "EG"), DigestLayoutTest::fits);
    assertThat(parts).hasSizeGreaterThan(2).allMatch(DigestLayoutTest::fits);
    for (int i = 0; i < 40; i++) {
      String headline = "خبر رقم " + i + " ";
      assertThat(parts.stream().filter(part -> part.plainText().contains(headline))).hasSize(1);
    }
    assertThat(parts).allSatisfy(part -> assertThat(part.plainText()).contains(". خبر رقم"));
  }

  @Test
  void aStoryTooLongForAnyMessageLosesItsLastPoints() {
    List<Message> parts =
        layout.lay(digest(entries(1, 2_500)), reader("ar", "EG"), DigestLayoutTest::fits);
    assertThat(parts).hasSize(1).allMatch(DigestLayoutTest::fits);
    assertThat(parts.get(0).plainText()).contains("خبر رقم 0");
  }

  @Test
  void howSummariesWereMadeIsSaidOnceAndByThoseThatWereMadeOtherwise() {
    List<Entry> mixed = new ArrayList<>(entries(3, 40));
    Entry other = mixed.get(1);
    mixed.set(1, made(other, Method.MODEL));
    String digest =
        layout.lay(digest(mixed), reader("en", "GB"), DigestLayoutTest::fits).get(0).plainText();
    assertThat(digest)
        .containsOnlyOnce("written by a language model")
        .containsOnlyOnce("does not say otherwise: in its sources' words");
    String list =
        layout
            .list(entries(3, 40), reader("en", "GB"), NOON, List.of(), DigestLayoutTest::fits)
            .get(0)
            .plainText();
    assertThat(list).endsWith("\n\nEvery story here: in its sources' words.");
    String alone =
        layout
            .list(entries(1, 40), reader("en", "GB"), NOON, List.of(), DigestLayoutTest::fits)
            .get(0)
            .plainText();
    assertThat(alone).endsWith("2 sources · in its sources' words");
  }

  private static Entry made(Entry entry, Method method) {
    Summary summary = entry.summary();
    return new Entry(
        entry.story(),
        new Summary(
            summary.language(), summary.headline(), summary.points(), method, summary.writtenAt()),
        entry.lead(),
        entry.sourceNames(),
        entry.reporters(),
        entry.citations());
  }

  @Test
  void anOutageIsNeverAnEmptyDay() {
    Digest silent = new Digest(NOON, NOON, List.of(), new LeftOut(0, List.of("BBC"), List.of()));
    String outage =
        layout.lay(silent, reader("en", "GB"), DigestLayoutTest::fits).get(0).plainText();
    assertThat(outage).contains("could not read your sources").contains("BBC");
    Digest empty = new Digest(NOON, NOON, List.of(), LeftOut.NOTHING);
    Message nothing = layout.lay(empty, reader("en", "GB"), DigestLayoutTest::fits).get(0);
    assertThat(nothing.plainText()).contains("nothing new");
    assertThat(nothing.buttons()).hasSize(1);
  }

  @Test
  void anArabicLineThatBeginsWithALatinWordRunsRightToLeft() {
    assertThat(StoryBlocks.directed("NASA تطلق مسبارا", Language.ARABIC)).startsWith("\u200F");
    assertThat(StoryBlocks.directed("تطلق NASA مسبارا", Language.ARABIC)).startsWith("ت");
    assertThat(StoryBlocks.directed("abc\u202Egnp.exe", Language.ENGLISH)).doesNotContain("\u202E");
  }

  private static boolean fits(Message message) {
    return message.plainText().length() <= 4_096 && message.entities() <= 90;
  }

  private static Digest digest(List<Entry> entries) {
    return new Digest(NOON.minusSeconds(86_400), NOON, entries, LeftOut.NOTHING);
  }

  private static List<Entry> entries(int count, int length) {
    return IntStream.range(0, count).mapToObj(i -> entry(i, length)).toList();
  }

  private static Entry entry(int number, int length) {
    ArticleId id = new ArticleId(number);
    Article lead =
        new Article(
            id,
            new SourceId(1),
            URI.create("https://news.example/" + number),
            "",
            "",
            Language.ARABIC,
            NOON,
            null,
            null);
    KeyPoint point = new KeyPoint("ن".repeat(length) + ".", id, new Span(0, 1));
    Summary summary =
        new Summary(
            Language.ARABIC,
            "خبر رقم " + number + " من اليوم",
            List.of(point, point, point),
            Method.EXTRACTIVE,
            NOON);
    Story story = new Story(new StoryId(number), Language.ARABIC, null, List.of(id), NOON, NOON, 2);
    return new Entry(story, summary, lead, List.of("BBC", "Wire"), Map.of(id, "BBC"), List.of());
  }

  private static Subscriber reader(String language, String region) {
    return new Subscriber(
        ChatId.telegram(42),
        new Language(language),
        region,
        ZoneId.of("UTC"),
        Subscriber.Standing.ACTIVE,
        NOON);
  }
}
