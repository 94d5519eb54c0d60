package mujaz.jobs;

import java.time.Duration;
import java.util.List;
import mujaz.article.Articles;
import mujaz.bench.broadcast.InventedStories;
import mujaz.chat.reading.DigestLayout;
import mujaz.delivery.Closings;
import mujaz.delivery.Courier;
import mujaz.delivery.DeliverySettings;
import mujaz.delivery.Fates;
import mujaz.delivery.Mailing;
import mujaz.delivery.Outbox;
import mujaz.digest.DigestEditor;
import mujaz.digest.Memories;
import mujaz.digest.language.ReadersLanguage;
import mujaz.source.Sources;
import mujaz.store.Database;
import mujaz.story.Importance;
import mujaz.story.Stories;
import mujaz.subscription.Subscribers;
import mujaz.summary.Summaries;
import mujaz.summary.model.FakeModel;
import mujaz.summary.model.LanguageModel;
import mujaz.summary.model.ModelEndpoint;
import mujaz.summary.model.ModelSettings;
import mujaz.summary.model.ModelUse;
import mujaz.summary.model.Translator;
import mujaz.summary.translation.Translating;
import mujaz.summary.translation.Translations;
import mujaz.testkit.SettableTime;
import mujaz.text.LanguageDetector;
import mujaz.text.Phrasebook;
import okhttp3.OkHttpClient;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every round of the clock is given: a fresh database, invented news, nobody who sends. */
abstract class RoundContract {
  final SettableTime time;
  Database database;
  Jdbi jdbi;
  Subscribers subscribers;
  Outbox outbox;
  InventedStories stories;
  Courier courier;
  EditionParts parts;

  RoundContract(String now) {
    time = SettableTime.at(now);
  }

  abstract Database open();

  @BeforeEach
  void openDatabase() {
    database = open();
    jdbi = database.jdbi();
    subscribers = new Subscribers(jdbi, time);
    outbox = new Outbox(database, time);
    stories = new InventedStories(database, 3);
    courier =
        new Courier(
            outbox,
            subscribers,
            new DeliverySettings(28, DeliverySettings.Rule.ONCE, 8, Duration.ZERO),
            new Courier.Pacing(Runnable::run, time, new Closings(jdbi, time)),
            List.of(),
            problem -> {});
    parts =
        new EditionParts(
            new DigestEditor(
                new Stories(jdbi),
                new Summaries(jdbi),
                new Articles(jdbi, time),
                new Sources(jdbi, time),
                new Importance()),
            language(),
            new Memories(jdbi, time),
            new Fates(database),
            new Mailing(jdbi, time),
            courier,
            new DigestLayout(new Phrasebook()));
  }

  /** Of rounds that show stories as they are. */
  ReadersLanguage language() {
    return ReadersLanguage.NONE;
  }

  /** What this model makes of stories, at once. */
  ReadersLanguage through(FakeModel server, OkHttpClient http, long budget) {
    ModelSettings settings = server.settings(budget);
    LanguageModel model =
        new LanguageModel(
            new ModelEndpoint(http, settings, Duration.ofSeconds(10)),
            new ModelUse(jdbi, time),
            settings,
            time);
    Translations kept = new Translations(jdbi);
    Translator translator = new Translator(model, new LanguageDetector());
    return new ReadersLanguage(kept, new Translating(translator, kept, Runnable::run, time));
  }

  EditionParts with(ReadersLanguage language) {
    return new EditionParts(
        parts.editor(),
        language,
        parts.memories(),
        parts.fates(),
        parts.mailing(),
        parts.courier(),
        parts.layout());
  }

  @AfterEach
  void close() {
    database.close();
  }
}
