package mujaz.summary.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mujaz.article.ArticleId;
import mujaz.article.Articles;
import mujaz.bench.broadcast.InventedStories;
import mujaz.store.Database;
import mujaz.story.Stories;
import mujaz.story.Story;
import mujaz.story.StoryClusterer;
import mujaz.summary.KeyPoint;
import mujaz.summary.Method;
import mujaz.summary.Summary;
import mujaz.summary.card.Disagreement;
import mujaz.text.Language;
import mujaz.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class TranslationsContract {
  private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");

  private Database database;
  private Translations translations;
  private Articles articles;
  private StoryClusterer clusterer;
  private Story story;
  private ArticleId lead;
  private ArticleId other;

  abstract Database open();

  @BeforeEach
  void openDatabase() {
    database = open();
    translations = new Translations(database.jdbi());
    articles = new Articles(database.jdbi(), () -> NOON);
    clusterer = new StoryClusterer(database.jdbi());
    Stories stories = new Stories(database.jdbi());
    List<Story> told = stories.findAll(new InventedStories(database, 3).add(3, NOON));
    story = told.get(0);
    lead = story.articles().get(0);
    other = told.get(1).articles().get(0);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aCardIsShownInTheWordsThatWereKeptAndInNothingElseChanged() {
    Summary card = card("Flood in Marenne", "It swept 12 boats away.", "Nobody was hurt.");
    keep(card, "فيضان في مارين", "جرف 12 قاربا.", "لم يصب أحد.");
    Summary shown = shown(card).orElseThrow();
    assertThat(shown.language()).isEqualTo(Language.ARABIC);
    assertThat(shown.method()).isEqualTo(Method.TRANSLATION);
    assertThat(shown.headline()).isEqualTo("فيضان في مارين");
    assertThat(shown.points())
        .extracting(KeyPoint::text)
        .containsExactly("جرف 12 قاربا.", "لم يصب أحد.");
    assertThat(shown.points().get(1).cites()).isEqualTo(other);
    assertThat(shown.points().get(1).where()).isEqualTo(card.points().get(1).where());
    assertThat(shown.points().get(0).alsoIn()).containsExactly(other);
    assertThat(shown.disagreements()).isEqualTo(card.disagreements());
    assertThat(translations.find(List.of(lead, other), new Language("fr")).of(lead, card))
        .isEmpty();
  }

  @Test
  void aPartOfTheCardIsShownTooAndOneWithOtherWordsAsItIs() {
    Summary card = card("Flood in Marenne", "It swept 12 boats away.", "Nobody was hurt.");
    keep(card, "فيضان في مارين", "جرف 12 قاربا.", "لم يصب أحد.");
    assertThat(shown(card.withPoints(card.points().subList(1, 2)))).isPresent();
    assertThat(shown(card.withHeadline("Flood in Marenne: 14 boats"))).isEmpty();
    assertThat(shown(card("Flood in Marenne", "It swept 14 boats away.", "Nobody was hurt.")))
        .isEmpty();
  }

  @Test
  void theSameWordsOfAnotherArticleAreNoneOfIts() {
    Summary card = card("Flood in Marenne", "It swept 12 boats away.", "Nobody was hurt.");
    keep(card, "فيضان في مارين", "جرف 12 قاربا.", "لم يصب أحد.");
    assertThat(translations.find(List.of(lead, other), Language.ARABIC).of(other, card)).isEmpty();
  }

  @Test
  void whatIsKeptStaysWhenItIsTranslatedAgain() {
    Summary card = card("Flood in Marenne", "It swept 12 boats away.", "Nobody was hurt.");
    keep(card, "فيضان في مارين", "جرف 12 قاربا.", "لم يصب أحد.");
    keep(card, "سيل في مارين", "حمل 12 قاربا.", "لا إصابات.");
    assertThat(shown(card).orElseThrow().headline()).isEqualTo("فيضان في مارين");
    assertThat(rows()).isEqualTo(3);
  }

  @Test
  void aTakedownTakesTheTranslationsAndNoneComeAfterIt() {
    Summary card = card("Flood in Marenne", "It swept 12 boats away.", "Nobody was hurt.");
    keep(card, "فيضان في مارين", "جرف 12 قاربا.", "لم يصب أحد.");
    clusterer.takeDown(other);
    assertThat(rows()).isEqualTo(2);
    keep(card, "فيضان في مارين", "جرف 12 قاربا.", "لم يصب أحد.");
    assertThat(rows()).isEqualTo(2);
    clusterer.retract(story.id());
    assertThat(rows()).isZero();
  }

  @Test
  void theyAreForgottenWithTheirArticles() {
    Summary card = card("Flood in Marenne", "It swept 12 boats away.", "Nobody was hurt.");
    keep(card, "فيضان في مارين", "جرف 12 قاربا.", "لم يصب أحد.");
    articles.forgetBefore(NOON.plus(Duration.ofDays(1)), 500);
    assertThat(rows()).isZero();
  }

  private Summary card(String headline, String first, String second) {
    return card(Language.ENGLISH, headline, first, second);
  }

  private Summary card(Language language, String headline, String first, String second) {
    return new Summary(
        language,
        headline,
        List.of(
            new KeyPoint(first, lead, new Span(3, 26), List.of(other)),
            new KeyPoint(second, other, new Span(0, 16))),
        List.of(
            new Disagreement(
                List.of(
                    new Disagreement.Figure("12 boats", lead),
                    new Disagreement.Figure("14 boats", other)))),
        Method.EXTRACTIVE,
        NOON);
  }

  private void keep(Summary card, String headline, String first, String second) {
    translations.keep(lead, card, card(Language.ARABIC, headline, first, second));
  }

  private Optional<Summary> shown(Summary card) {
    return translations.find(List.of(lead, other), Language.ARABIC).of(lead, card);
  }

  private long rows() {
    return database
        .jdbi()
        .withHandle(
            h -> h.createQuery("select count(*) from translations").mapTo(Long.class).one());
  }
}
