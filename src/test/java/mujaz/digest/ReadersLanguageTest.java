package mujaz.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.digest.language.ReadersLanguage;
import mujaz.source.PrivateSources;
import mujaz.source.SourceId;
import mujaz.source.SourceKind;
import mujaz.source.profile.Profile;
import mujaz.store.Database;
import mujaz.story.StoryId;
import mujaz.subscription.ChatId;
import mujaz.subscription.Filter;
import mujaz.subscription.Preferences;
import mujaz.subscription.Subscriber;
import mujaz.summary.Method;
import mujaz.summary.model.FakeModel;
import mujaz.summary.model.LanguageModel;
import mujaz.summary.model.ModelEndpoint;
import mujaz.summary.model.ModelUse;
import mujaz.summary.model.Translator;
import mujaz.summary.translation.Translating;
import mujaz.summary.translation.Translations;
import mujaz.testkit.Databases;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stories of English outlets for a reader of Arabic. */
class ReadersLanguageTest {
  private static final String ARABIC = "خبر نقل إلى العربية لمن يقرأ بها عن كرة القدم";

  private static final Language ENGLISH = Language.ENGLISH;
  private static final String CLUB =
      "The chess club has bought the hall of Orvalla from the town for its games. "
          + "The hall will be painted in the summer, the head of the club told its members.";
  private static final String SWEPT =
      "A flood in the harbour of Marenne swept twelve fishing boats away on Monday night. "
          + "Nobody was hurt, the harbour master said, but the fish market stays closed.";
  private static final String DEAD =
      "Rescuers found three fishermen dead in the harbour of Marenne after the flood, 40 homes "
          + "were evacuated. The flood swept twelve fishing boats away on Monday night.";

  private final FakeModel model = new FakeModel();
  private final OkHttpClient http = new OkHttpClient();
  private Database database;
  private Newsroom room;
  private ReadersLanguage language;
  private StoryId chess;

  @BeforeEach
  void report() {
    database = Databases.h2();
    room = new Newsroom(database);
    var settings = model.settings(0);
    var asked =
        new LanguageModel(
            new ModelEndpoint(http, settings, Duration.ofSeconds(10)),
            new ModelUse(database.jdbi(), room.time),
            settings,
            room.time);
    Translations kept = new Translations(database.jdbi());
    Translator translator = new Translator(asked, new LanguageDetector());
    language =
        new ReadersLanguage(kept, new Translating(translator, kept, Runnable::run, room.time));
    model.translates(line -> (ARABIC + " " + line.replaceAll("\\D+", " ")).strip());
    chess =
        room.report(
            "herald",
            "Lind wins the chess cup of Orvalla in extra play",
            "Lind has won the chess cup of Orvalla after many games in front of a full hall. "
                + "The next cup will be played in the spring, the chess club of Orvalla said.");
  }

  @AfterEach
  void close() {
    model.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
    database.close();
  }

  @Test
  void onlyWhoWantsItIsShownTheTranslation() {
    assertThat(language.ask(told(), reader(false))).isZero();
    assertThat(shown(told(), reader(true))).isEqualTo(told());
    assertThat(language.ask(told(), reader(true))).isEqualTo(1);
    Entry entry = shown(told(), reader(true)).get(0);
    assertThat(entry.summary().headline()).isEqualTo(ARABIC);
    assertThat(entry.citations()).isEqualTo(told().get(0).citations());
    assertThat(shown(told(), reader(false))).isEqualTo(told());
    assertThat(ReadersLanguage.NONE.isWanted(reader(true))).isFalse();
    assertThat(ReadersLanguage.NONE.of(told(), reader(true), Set.of())).isEqualTo(told());
  }

  @Test
  void aMutedWordIsNotReadInATranslationEither() {
    language.ask(told(), reader(true));
    assertThat(language.of(told(), reader(true), Set.of("كرة القدم"))).isEqualTo(told());
    assertThat(language.of(told(), reader(true), Set.of("سباحة"))).isNotEqualTo(told());
  }

  @Test
  void ofAnOutletThatWantsLinksAloneTheHeadlineAloneIsTranslated() {
    room.edits.profile(room.outlet("herald"), Profile.PLAIN.showing(true));
    assertThat(told().get(0).summary().points()).isEmpty();
    language.ask(told(), reader(true));
    assertThat(model.questions().get(0)).contains("Lind wins").doesNotContain("full hall");
    Entry entry = shown(told(), reader(true)).get(0);
    assertThat(entry.summary().headline()).isEqualTo(ARABIC);
    assertThat(entry.summary().points()).isEmpty();
  }

  @Test
  void whatAPrivateSourceReportsIsTranslatedForItsHoldersAlone() {
    SourceId club =
        new PrivateSources(database.jdbi(), room.time)
            .add("club", URI.create("https://club.example/feed"), SourceKind.FEED, ENGLISH)
            .id();
    StoryId secret = room.report(club, ENGLISH, "The club buys the hall of Orvalla", CLUB);
    List<Entry> holders = room.editor.entries(List.of(secret), Set.of(club));
    language.ask(holders, reader(true));
    assertThat(shown(holders, reader(true)).get(0).summary().headline()).isEqualTo(ARABIC);
    assertThat(shown(room.editor.entries(List.of(secret)), reader(true))).isEmpty();
    StoryId same = room.report("herald", "The club buys the hall of Orvalla", CLUB);
    List<Entry> open = room.editor.entries(List.of(same));
    assertThat(open).hasSize(1);
    assertThat(shown(open, reader(true))).isEqualTo(open);
  }

  @Test
  void whatIsNewInAStoryHasATranslationOfItsOwn() {
    StoryId flood =
        room.report("gazette", "Flood in Marenne harbour sweeps fishing boats away", SWEPT);
    room.time.advance(Duration.ofMinutes(10));
    Memory memory = new Memory(Map.of(flood, room.time.instant(), chess, room.time.instant()));
    language.ask(room.editor.entries(List.of(flood)), reader(true));
    room.time.advance(Duration.ofHours(8));
    assertThat(
            room.report(
                "herald", "Marenne harbour flood: three fishermen dead, homes evacuated", DEAD))
        .isEqualTo(flood);
    room.time.advance(Duration.ofMinutes(10));
    List<Entry> update =
        room.editor
            .compile(
                Filter.ALL,
                room.time.instant().minus(Duration.ofHours(1)),
                room.time.instant(),
                7,
                memory)
            .entries();
    assertThat(update).singleElement().satisfies(e -> assertThat(e.newSince()).isNotNull());
    assertThat(shown(update, reader(true))).isEqualTo(update);
    language.ask(update, reader(true));
    assertThat(shown(update, reader(true)).get(0))
        .satisfies(e -> assertThat(e.newSince()).isEqualTo(update.get(0).newSince()))
        .extracting(e -> e.summary().method())
        .isEqualTo(Method.TRANSLATION);
  }

  private List<Entry> told() {
    return room.editor.entries(List.of(chess));
  }

  private List<Entry> shown(List<Entry> entries, Subscriber reader) {
    return language.of(entries, reader, Set.of());
  }

  private Subscriber reader(boolean translated) {
    return new Subscriber(
            ChatId.telegram(1),
            Language.ARABIC,
            "",
            ZoneOffset.UTC,
            Subscriber.Standing.ACTIVE,
            room.time.instant())
        .with(Preferences.STANDARD.withTranslated(translated));
  }
}
