package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mujaz.article.Article;
import mujaz.article.ArticleId;
import mujaz.search.StorySearch;
import mujaz.source.SourceId;
import mujaz.store.Database;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.summary.ExtractiveSummarizer;
import mujaz.summary.Method;
import mujaz.summary.Summaries;
import mujaz.summary.Summary;
import mujaz.summary.model.FakeModel;
import mujaz.summary.model.LanguageModel;
import mujaz.summary.model.LanguageModelSummarizer;
import mujaz.summary.model.ModelEndpoint;
import mujaz.summary.model.ModelUse;
import mujaz.testkit.Databases;
import mujaz.testkit.SettableTime;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RewritingIT {
  private static final String ANSWER =
      """
      {"headline": "Ferry sinks off Toma", "points": [
        {"text": "A ferry went down off the island of Toma on Friday.", "article": 1}]}""";

  private final SettableTime time = SettableTime.at("2026-05-14T10:00:00Z");
  private final Database database = Databases.h2();
  private final FakeModel server = new FakeModel();
  private final OkHttpClient http = new OkHttpClient();
  private final LanguageDetector detector = new LanguageDetector();
  private final Summaries summaries = new Summaries(database.jdbi());
  private final StorySearch search = StorySearch.inMemory();
  private final List<Runnable> work = new ArrayList<>();
  private final Rewriting rewriting =
      new Rewriting(
          new LanguageModelSummarizer(
              new LanguageModel(
                  new ModelEndpoint(http, server.settings(0), Duration.ofSeconds(10)),
                  new ModelUse(database.jdbi(), time),
                  server.settings(0),
                  time),
              detector,
              true),
          summaries,
          search,
          work::add);
  private final Article report =
      new Article(
          new ArticleId(1),
          new SourceId(1),
          URI.create("https://news.example/ferry"),
          "Ferry sinks off Toma",
          "A ferry sank off the island of Toma on Friday.\nNine passengers are missing.",
          Language.ENGLISH,
          time.instant(),
          null,
          null);
  private final Summary local = new ExtractiveSummarizer(detector, time).summarize(List.of(report));
  private final Story story = story();

  @AfterEach
  void close() {
    server.close();
    search.close();
    database.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  @Test
  void aPollDoesNotWaitAndTheStoryIsWrittenLater() {
    server.says(ANSWER);
    rewriting.offer(story, List.of(report), local);
    assertThat(server.questions()).isEmpty();
    assertThat(summaries.find(story.id())).map(Summary::method).contains(Method.EXTRACTIVE);
    work.forEach(Runnable::run);
    assertThat(summaries.find(story.id())).map(Summary::method).contains(Method.MODEL);
  }

  @Test
  void aStoryThatChangesTwiceIsAskedForOnce() {
    server.says(ANSWER);
    rewriting.offer(story, List.of(report), local);
    rewriting.offer(story, List.of(report), local);
    work.forEach(Runnable::run);
    assertThat(server.questions()).hasSize(1);
  }

  @Test
  void whatCameMeanwhileStays() {
    server.says(ANSWER);
    rewriting.offer(story, List.of(report), local);
    Summary newer =
        new Summary(
            local.language(), "Ferry: 12 missing", local.points(), local.method(), time.instant());
    summaries.saveAll(Map.of(story.id(), newer));
    work.forEach(Runnable::run);
    assertThat(summaries.find(story.id())).map(Summary::headline).contains("Ferry: 12 missing");
  }

  private Story story() {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into stories (id, language, first_seen, last_seen, sources)
                        values (7, 'en', :at, :at, 1)
                        """)
                    .bind("at", time.instant())
                    .execute());
    summaries.saveAll(Map.of(new StoryId(7), local));
    return new Story(
        new StoryId(7),
        Language.ENGLISH,
        null,
        List.of(report.id()),
        time.instant(),
        time.instant(),
        1);
  }
}
