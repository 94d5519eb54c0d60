package mujaz;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import mujaz.digest.language.ReadersLanguage;
import mujaz.ingest.IngestParts;
import mujaz.ingest.Rewriting;
import mujaz.search.StorySearch;
import mujaz.store.Database;
import mujaz.summary.Summaries;
import mujaz.summary.model.Briefs;
import mujaz.summary.model.LanguageModel;
import mujaz.summary.model.LanguageModelSummarizer;
import mujaz.summary.model.ModelEndpoint;
import mujaz.summary.model.ModelSettings;
import mujaz.summary.model.ModelUse;
import mujaz.summary.model.Translator;
import mujaz.summary.translation.Translating;
import mujaz.summary.translation.Translations;
import mujaz.text.LanguageDetector;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The optional language model: one endpoint, one budget, one rest for all who ask it. */
final class ModelWiring {
  /** So many stories are written at once. */
  static final int AT_ONCE = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final @Nullable LanguageModel model;
  private final Database database;
  private final InstantSource time;

  ModelWiring(ModelSettings settings, Database database, OkHttpClient http, InstantSource time) {
    this.database = database;
    this.time = time;
    this.model =
        settings.isOn()
            ? new LanguageModel(
                new ModelEndpoint(http, settings, PATIENCE),
                new ModelUse(database.jdbi(), time),
                settings,
                time)
            : null;
  }

  @Nullable Rewriting rewriting(
      LanguageDetector detector, Summaries summaries, StorySearch search, Executor workers) {
    return model == null
        ? null
        : new Rewriting(
            new LanguageModelSummarizer(model, detector, true), summaries, search, workers);
  }

  /**
   * @param workers that do nothing else: digests that are due soon do not wait for summaries
   */
  ReadersLanguage language(LanguageDetector detector, Executor workers) {
    if (model == null) {
      return ReadersLanguage.NONE;
    }
    Translations kept = new Translations(database.jdbi());
    return new ReadersLanguage(
        kept, new Translating(new Translator(model, detector), kept, workers, time));
  }

  Briefs briefs(IngestParts news) {
    return model == null
        ? new Briefs(news.summarizer())
        : new Briefs(news.summarizer(), model, news.detector());
  }
}
