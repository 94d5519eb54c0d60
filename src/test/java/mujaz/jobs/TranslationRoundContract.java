package mujaz.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.admin.Statistics;
import mujaz.digest.Entry;
import mujaz.digest.language.ReadersLanguage;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.DeliveryTimes;
import mujaz.subscription.DueSubscriptions;
import mujaz.subscription.Filter;
import mujaz.subscription.Subscriber;
import mujaz.subscription.Subscriptions;
import mujaz.summary.Method;
import mujaz.summary.model.FakeModel;
import mujaz.summary.model.ModelUse;
import mujaz.summary.model.Outcome;
import mujaz.text.Language;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Translations before digests are due, by a model over a real socket, on every database. */
abstract class TranslationRoundContract extends RoundContract {
  private static final DeliveryTimes EIGHT = DeliveryTimes.of(List.of(LocalTime.of(8, 0)));
  private static final String ARABIC = "خبر نقل إلى العربية لمن يقرأ بها كل صباح";
  private static final long BUDGET = 1_000_000;
  private static final String HOW = "ترجمه نموذج لغوي";

  private final FakeModel server = new FakeModel();
  private final OkHttpClient http = new OkHttpClient();
  private DueSubscriptions orders;
  private TranslationRound round;
  private List<StoryId> told = List.of();

  TranslationRoundContract() {
    super("2026-11-23T07:20:00Z");
  }

  @Override
  ReadersLanguage language() {
    return through(server, http, BUDGET);
  }

  @BeforeEach
  void build() {
    orders = new DueSubscriptions(database);
    round = new TranslationRound(orders, parts, time);
  }

  @AfterEach
  void stop() {
    server.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private void report() {
    told = stories.add(3, time.instant().plusSeconds(60));
    time.advance(Duration.ofMinutes(15));
  }

  @Test
  void storiesOfADigestThatIsDueSoonAreTranslatedOnceForAllWhoWantThat() {
    server.translates(line -> ARABIC);
    meet(1, Language.ARABIC, true);
    meet(2, Language.ARABIC, true);
    meet(3, Language.ARABIC, false);
    meet(4, Language.ENGLISH, true);
    report();
    assertThat(round.run()).isEqualTo(told.size());
    assertThat(server.questions()).hasSize(told.size());
    assertThat(round.run()).isZero();

    time.advance(Duration.ofMinutes(26));
    compile();
    assertThat(texts(1)).contains(ARABIC, HOW).isEqualTo(texts(2));
    assertThat(texts(3)).doesNotContain(ARABIC, HOW);
    assertThat(texts(4)).doesNotContain(ARABIC);
    assertThat(server.questions()).hasSize(told.size());
    assertThat(count("bodies")).isEqualTo(3);
    assertThat(new Statistics(jdbi, time).figures().model().outcomes())
        .containsExactly(Map.entry("written", (long) told.size()));
  }

  @Test
  void nothingIsAskedForBeforeThatAndOfNobodyElse() {
    server.translates(line -> ARABIC);
    told = stories.add(3, time.instant());
    meet(1, Language.ARABIC, true);
    assertThat(round.run()).isZero();
    time.advance(Duration.ofMinutes(15));
    subscribers.stop(ChatId.telegram(1));
    assertThat(round.run()).isZero();
    meet(1, Language.ARABIC, false);
    meet(2, Language.ENGLISH, true);
    assertThat(round.run()).isZero();
    assertThat(server.questions()).isEmpty();
  }

  @Test
  void whatComesAfterTheFirstLookIsTranslatedToo() {
    server.translates(line -> ARABIC);
    meet(1, Language.ARABIC, true);
    report();
    round.run();
    int before = server.questions().size();
    time.advance(Duration.ofMinutes(9));
    List<StoryId> late = stories.add(2, time.instant());
    time.advance(Duration.ofMinutes(1));
    assertThat(round.run()).isZero();
    time.advance(Duration.ofMinutes(4));
    assertThat(round.run()).isPositive();
    assertThat(server.questions().size()).isGreaterThan(before);
    assertThat(shown(late)).extracting(e -> e.summary().method()).containsOnly(Method.TRANSLATION);
  }

  @Test
  void aBadTranslationIsNotShownAndNotAskedForAgainAtOnce() {
    meet(1, Language.ARABIC, true);
    report();
    server.translates(line -> ARABIC + " 17");
    round.run();
    int asked = server.questions().size();
    assertThat(asked).isEqualTo(told.size());
    assertThat(shown(told)).extracting(e -> e.summary().language()).containsOnly(Language.ENGLISH);
    server.translates(line -> line);
    time.advance(Duration.ofMinutes(1));
    parts.language().ask(parts.editor().entries(told), reader(1));
    assertThat(server.questions()).hasSize(asked);
    time.advance(Duration.ofMinutes(5));
    parts.language().ask(parts.editor().entries(told), reader(1));
    time.advance(Duration.ofMinutes(6));
    server.translates(line -> ARABIC);
    parts.language().ask(parts.editor().entries(told), reader(1));
    assertThat(server.questions()).hasSize(2 * asked);

    time.advance(Duration.ofMinutes(30));
    compile();
    assertThat(texts(1)).contains("بكلمات مصادره").doesNotContain(ARABIC, HOW);
    assertThat(new Statistics(jdbi, time).figures().model().outcomes())
        .containsExactly(Map.entry("unfaithful", 2L * told.size()));
  }

  @Test
  void aModelThatDoesNotAnswerKeepsNoDigest() {
    meet(1, Language.ARABIC, true);
    report();
    for (int i = 0; i < told.size(); i++) {
      server.sends(500, "");
    }
    round.run();
    time.advance(Duration.ofMinutes(26));
    compile();
    assertThat(texts(1)).contains("بكلمات مصادره").doesNotContain(HOW);
  }

  @Test
  void whereTheMonthsBudgetIsSpentStoriesStayAsTheyAre() {
    server.translates(line -> ARABIC);
    new ModelUse(jdbi, time).record(Outcome.WRITTEN, BUDGET);
    meet(1, Language.ARABIC, true);
    report();
    round.run();
    time.advance(Duration.ofMinutes(26));
    compile();
    assertThat(server.questions()).isEmpty();
    assertThat(texts(1)).contains("بكلمات مصادره").doesNotContain(HOW);
    assertThat(new Statistics(jdbi, time).figures().model().outcomes())
        .containsEntry("over-budget", (long) told.size());
  }

  private void compile() {
    new CompileRound(database, orders, outbox, parts, Duration.ZERO, time).run();
  }

  private List<Entry> shown(List<StoryId> stories) {
    return parts.language().of(parts.editor().entries(stories), reader(1), Set.of());
  }

  private Subscriber reader(long id) {
    return subscribers.find(ChatId.telegram(id)).orElseThrow();
  }

  private void meet(long id, Language language, boolean translated) {
    Subscriber reader = subscribers.meet(ChatId.telegram(id), language);
    Subscriber saved =
        reader
            .with(Subscriber.Standing.ACTIVE)
            .with(reader.preferences().withTranslated(translated));
    subscribers.save(saved);
    Subscriptions subscriptions = new Subscriptions(jdbi, time);
    if (subscriptions.of(reader.chat()).isEmpty()) {
      subscriptions.add(reader.chat(), Filter.ALL, EIGHT, ZoneOffset.UTC);
    }
  }

  private String texts(long id) {
    return jdbi.withHandle(
        handle ->
            String.join(
                "\n",
                handle
                    .createQuery(
                        """
                        select b.message from outbox o join bodies b on b.id = o.body_id
                        where o.chat = :chat order by o.part
                        """)
                    .bind("chat", ChatId.telegram(id).value())
                    .mapTo(String.class)
                    .list()));
  }

  private long count(String table) {
    return jdbi.withHandle(
        h -> h.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }
}
