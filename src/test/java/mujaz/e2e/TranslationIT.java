package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.UnaryOperator;
import mujaz.bench.FakeBotApi.Sent;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedServer;
import mujaz.source.SourceKind;
import mujaz.summary.model.FakeModel;
import mujaz.summary.model.ModelSettings;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A French outlet's news for readers of Arabic, through a model over real HTTP. */
class TranslationIT {
  private static final String HEADLINE = "La cloche du vapeur Amalia remontée à Port-Levan";
  private static final String IN_ARABIC = "رفع جرس الباخرة أماليا من قاع ميناء بور ليفان";
  private static final String HOW = "ترجمه نموذج لغوي";
  private static final String ON = "بترجمة نموذج لغوي";

  /** What stands in each sentence of the outlet's, and what it becomes. */
  private static final Map<String, String> SENTENCES =
      Map.of(
          HEADLINE,
          IN_ARABIC,
          "plongeurs",
          "رفع الغواصون جرس الباخرة أماليا الغارقة منذ 90 عاما من ميناء بور ليفان.",
          "exposée",
          "وسيعرض الجرس في متحف المدينة ابتداء من الربيع القادم.");

  private final FakeModel model = new FakeModel();
  private final FeedServer site = FeedServer.start();
  private final Program program = new Program(settings());
  private final Person reader = new Person(program.telegram, 101, "ar");
  private final Person other = new Person(program.telegram, 202, "ar");

  private Map<String, String> settings() {
    ModelSettings asked = model.settings(0);
    return Map.of(
        "MUJAZ_SUMMARY_MODEL_URL",
        asked.url(),
        "MUJAZ_SUMMARY_MODEL_NAME",
        asked.name(),
        "MUJAZ_FETCH_ALLOWED_HOSTS",
        site.allowedHost());
  }

  @AfterEach
  void stop() {
    program.close();
    model.close();
    site.close();
  }

  @Test
  void aDigestIsInTheLanguageOfWhoAskedForThatAndTheSameStoryAsItIsForAllOthers() {
    model.translates(translated(line -> line));
    Instant eight = publish();
    wantAtEight(reader);
    wantAtEight(other);
    Sent switched = reader.pressFirst(settings(reader), "1.translated", ON);
    assertThat(switched.presses()).contains("1.translated");
    digestAt(eight);

    String digest = reader.awaitAfter(0, IN_ARABIC).html();
    assertThat(digest).contains(HOW, site.at("/cloche").toString(), "90").doesNotContain(HEADLINE);
    assertThat(other.awaitAfter(0, HEADLINE).html()).contains("بكلمات مصادره");
    Sent latest = reader.say("/latest", IN_ARABIC);
    assertThat(latest.html()).contains(HOW, "#:~:text=").doesNotContain("• Des plongeurs");
    String card = reader.pressFirst(latest, "1.card.", IN_ARABIC).html();
    assertThat(card).contains(HOW, "90 عاما");
    reader.say("/digest", IN_ARABIC);
    assertThat(other.say("/latest", "90 ans").html()).doesNotContain(IN_ARABIC);

    assertThat(reader.pressFirst(settings(reader), "1.translated", "إعداداتك").html())
        .doesNotContain(ON);
    assertThat(reader.say("/latest", "90 ans").html()).doesNotContain(IN_ARABIC);
  }

  @Test
  void aBadTranslationIsNotShownAndWhoAsksGetsTheStoryAtOnce() {
    model.translates(translated(line -> line.replace("90", "19")));
    Instant eight = publish();
    wantAtEight(reader);
    reader.pressFirst(settings(reader), "1.translated", ON);
    digestAt(eight);
    assertThat(reader.awaitAfter(0, HEADLINE).html()).doesNotContain(HOW, IN_ARABIC);

    // Asked for again when it has rested, and there for the next who looks.
    model.translates(translated(line -> line));
    program.time.jumpTo(eight.plus(1, ChronoUnit.HOURS));
    assertThat(reader.say("/latest", HEADLINE).html()).doesNotContain(IN_ARABIC);
    await()
        .atMost(Person.PATIENCE)
        .untilAsserted(() -> assertThat(reader.say("/latest", "").html()).contains(IN_ARABIC));
  }

  private Sent settings(Person person) {
    return person.say("/settings", "إعداداتك");
  }

  private void wantAtEight(Person person) {
    person.press(person.say("/times", "متى يصلك"), "1.times.08-00", "متى يصلك");
  }

  /** Published before eight o'clock tomorrow, and read. */
  private Instant publish() {
    Instant eight = program.time.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(32));
    program.time.jumpTo(eight.minus(Duration.ofMinutes(50)));
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            program.time.instant().atOffset(ZoneOffset.UTC));
    String text =
        "Des plongeurs ont remonté la cloche du vapeur Amalia, coulé il y a 90 ans à Port-Levan."
            + " La cloche sera exposée au musée de la ville dès le printemps prochain.";
    site.on(
        "/feed",
        FeedReply.ok(
            "application/rss+xml; charset=utf-8",
            "<rss version='2.0'><channel><title>Le Phare</title><item><title>"
                + HEADLINE
                + "</title><link>"
                + site.at("/cloche")
                + "</link><pubDate>"
                + date
                + "</pubDate><description>"
                + text
                + "</description></item></channel></rss>"));
    program
        .running
        .sources()
        .add("Le Phare", site.at("/feed"), SourceKind.FEED, new Language("fr"), null);
    await().atMost(Person.PATIENCE).until(() -> program.polled(1));
    return eight;
  }

  /** A quarter of an hour before, then at the minute itself. */
  private void digestAt(Instant eight) {
    program.time.jumpTo(eight.minus(Duration.ofMinutes(15)));
    await()
        .atMost(Person.PATIENCE)
        .until(() -> model.questions().stream().anyMatch(q -> q.contains("You translate")));
    program.time.jumpTo(eight.plusSeconds(5));
  }

  private static UnaryOperator<String> translated(UnaryOperator<String> spoilt) {
    return line ->
        SENTENCES.entrySet().stream()
            .filter(sentence -> line.contains(sentence.getKey()))
            .findFirst()
            .map(sentence -> spoilt.apply(sentence.getValue()))
            .orElse(line);
  }
}
