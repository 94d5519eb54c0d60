package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mujaz.bench.FakeBotApi.Sent;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedServer;
import mujaz.source.Source;
import mujaz.source.SourceKind;
import mujaz.source.Topic;
import mujaz.source.profile.Ownership;
import mujaz.source.profile.Texts;
import mujaz.testkit.LittleProxy;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an admin does with a source by its panel, over Telegram. */
class SourcePanelIT {
  private static final long ADMIN = Program.ADMIN;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private Program program;
  private Sent panel;
  private long id;

  @BeforeEach
  void start() {
    program = new Program();
    program.follow(0);
    await().atMost(PATIENCE).until(() -> program.polled(1));
    id = source().id().value();
    program.telegram.say(ADMIN, "en", "/sources");
    panel = awaited(1);
  }

  @AfterEach
  void stop() {
    program.close();
  }

  @Test
  void topicLanguageWeightAndTextsAreChosenByButtonsAndAreOnRecord() {
    assertThat(press("1.src." + id).html()).contains("About: all subjects", "Weight: 1");
    assertThat(press("1.srctopic." + id).presses()).contains("1.srctopic." + id + ".science");
    press("1.srctopic." + id + ".science");
    press("1.srclang." + id + ".fr");
    press("1.srcweight." + id + ".150");
    press("1.srctexts." + id + ".feed");
    press("1.srcowner." + id + ".public");
    assertThat(press("1.src." + id).html())
        .contains("About: Science", "language: French", "Weight: 1.5", "feed alone", "public");
    Source now = source();
    assertThat(now.topic()).isEqualTo(Topic.SCIENCE);
    assertThat(now.profile().texts()).isEqualTo(Texts.FEED);
    assertThat(now.profile().owner().kind()).isEqualTo(Ownership.PUBLIC);
    program.telegram.say(ADMIN, "en", "/audit");
    assertThat(newest().html()).contains("100 → 150", "any → science");
  }

  @Test
  void aFamilyIsTyped() {
    press("1.srcname." + id + ".family");
    program.telegram.say(ADMIN, "en", "The  big house");
    assertThat(newest().html()).contains("family:", "The big house");
    program.telegram.say(9, "en", "/sources");
    assertThat(program.answer(9, 1).html()).contains("family:", "The big house");
    program.telegram.say(9, "en", "/start src_" + id);
    assertThat(program.answer(9, 2).html()).contains("family:", "The big house");
    assertThat(source().profile().owner().family()).isEqualTo("The big house");
  }

  @Test
  void theLastPollsAreToldInWordsAndTheLastDaysAsAPicture() {
    assertThat(press("1.srcpolls." + id).html()).contains("Last polls of", "new", "Next:");
    assertThat(press("1.srcchart." + id).html()).contains("14 days:", "0 failed polls");
    assertThat(program.telegram.methods()).contains("sendphoto");
  }

  @Test
  void itCanGoWhileItsArticlesStay() {
    assertThat(press("1.remove." + id).presses()).contains("1.retire." + id, "1.removed." + id);
    assertThat(press("1.retire." + id).html()).contains("Its articles stay");
    assertThat(program.running.sources().all()).isEmpty();
    press("1.newsl.ar");
    program.telegram.say(ADMIN, "en", "/latest");
    assertThat(newest().html()).contains(program.wire.outlets().get(0).name());
  }

  @Test
  void manyAreTreatedAtOnceWhereTheyAreAsManyAsWasShown() {
    press("1.pause." + id);
    assertThat(press("1.bulk").presses()).contains("1.bulk.resume.1");
    press("1.bulk.resume.7");
    assertThat(source().paused()).isTrue();
    assertThat(press("1.bulk.resume.1").html()).contains("nothing to do");
    assertThat(source().paused()).isFalse();
  }

  @Test
  void aSourceThatLetsNobodyInIsFollowedByItsSitemap() {
    try (FeedServer site = FeedServer.start()) {
      site.on("/feed", FeedReply.status(403).with("cf-mitigated", "challenge"));
      site.on("/robots.txt", FeedReply.ok("text/plain", "Sitemap: " + site.at("/news.xml")));
      site.on("/news.xml", FeedReply.ok("application/xml", sitemap(site)));
      program.close();
      program = new Program(Map.of("MUJAZ_FETCH_ALLOWED_HOSTS", site.allowedHost()));
      answers = 0;
      program
          .running
          .sources()
          .add("Guarded", site.at("/feed"), SourceKind.FEED, Language.ENGLISH, null);
      await().atMost(PATIENCE).until(() -> source().polling().problem() != null);
      id = source().id().value();
      program.telegram.say(ADMIN, "en", "/stats");
      assertThat(newest().html()).contains("1 let no program in");
      assertThat(press("1.src." + id).html()).contains("proof of being human", "🚧");
      assertThat(press("1.srcsitemap." + id).html()).contains("/news.xml", "2 items there now");
      assertThat(press("1.srcmove." + id).html()).contains("followed there");
      assertThat(source().kind()).isEqualTo(SourceKind.SITEMAP);
      assertThat(source().address()).isEqualTo(site.at("/news.xml"));
    }
  }

  @Test
  void aSourceIsFollowedThroughAProxyByItsSettingsName() {
    try (LittleProxy proxy = LittleProxy.start("me:pass")) {
      program.close();
      program = new Program(Map.of("MUJAZ_FETCH_PROXIES", "home=" + proxy.http("me:pass")));
      answers = 0;
      program.follow(0);
      await().atMost(PATIENCE).until(() -> program.polled(1));
      assertThat(proxy.asked()).isEmpty();
      id = source().id().value();
      assertThat(press("1.srcproxy." + id).presses()).contains("1.srcproxy." + id + ".home");
      press("1.srcproxy." + id + ".elsewhere");
      assertThat(source().profile().proxy()).isEmpty();
      press("1.srcproxy." + id + ".home");
      String target = source().address().getAuthority();
      await().atMost(PATIENCE).until(() -> proxy.asked().contains(target));
      assertThat(press("1.src." + id).html()).contains("through the proxy home");
      program.telegram.say(ADMIN, "en", "/audit");
      assertThat(newest().html()).contains("none → home");
    }
  }

  @Test
  void aStarterPackIsChosenByButtonWithWhoIsBehindEachOutlet() {
    program.close();
    program = new Program(Map.of("MUJAZ_SOURCES_FILE", "config/sources.opml"));
    answers = 0;
    program.telegram.say(ADMIN, "en", "/sources");
    assertThat(newest().presses()).contains("1.packs");
    assertThat(press("1.packs").presses()).contains("1.pack.eg", "1.pack.science");
    assertThat(press("1.pack.dz").html()).contains("Algeria", "Algérie Presse Service", "state");
    assertThat(press("1.pack.dz.0").html()).contains("✓");
    assertThat(source().profile().owner().kind()).isEqualTo(Ownership.PRIVATE);
    press("1.pack.dz.all");
    assertThat(program.running.sources().all()).hasSize(4);
  }

  @Test
  void aListThatIsSentAsAFileIsTakenInWithAWordForEachLine() {
    Person admin = new Person(program.telegram, ADMIN, "en");
    String list =
        "<opml><body><outline text='One' xmlUrl='https://one.example/feed'/>"
            + "<outline text='Mail' xmlUrl='mailto:nobody'/></body></opml>";
    Sent report = admin.send("mine.opml", list.getBytes(StandardCharsets.UTF_8), "1 new");
    assertThat(report.html()).contains("+ ", "One", "✗ ", "mailto:nobody");
    assertThat(program.running.sources().all()).hasSize(2);
    admin.send("huge.opml", new byte[21 << 20], 21 << 20, "too large");
    admin.send("lying.opml", new byte[21 << 20], 100, "again");
    Person reader = new Person(program.telegram, 66, "en");
    reader.send(
        "mine.opml", list.replace("one", "two").getBytes(StandardCharsets.UTF_8), "does not offer");
    assertThat(program.running.sources().all()).hasSize(2);
  }

  @Test
  void ofAPublisherWhoWantsItOnlyTheHeadlineAndTheLinkAreShown() {
    press("1.newsl.ar");
    program.telegram.say(ADMIN, "en", "/latest");
    assertThat(newest().html()).contains("<blockquote");
    press("1.srctexts." + id + ".link");
    program.telegram.say(ADMIN, "en", "/latest");
    assertThat(newest().html()).contains("<a href=").doesNotContain("<blockquote");
  }

  private static String sitemap(FeedServer site) {
    return "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
        + ("<url><loc>" + site.at("/2026/one") + "</loc><lastmod>2026-11-23</lastmod></url>")
        + ("<url><loc>" + site.at("/2026/two") + "</loc><lastmod>2026-11-23</lastmod></url>")
        + "</urlset>";
  }

  private Source source() {
    List<Source> all = program.running.sources().all();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private Sent press(String data) {
    program.telegram.press(ADMIN, "en", panel.messageId(), data);
    return newest();
  }

  /** The answer to what was said or pressed last. */
  private Sent newest() {
    return awaited(++answers);
  }

  private int answers = 1;

  private Sent awaited(int count) {
    await().atMost(PATIENCE).until(() -> program.telegram.messagesTo(ADMIN).size() >= count);
    return program.telegram.messagesTo(ADMIN).get(count - 1);
  }
}
