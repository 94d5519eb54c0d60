package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.bench.FakeBotApi.Sent;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedServer;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscriptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers' own sources, over Telegram: had, read, sent at once, seen by nobody else, removed. */
class OwnSourcesIT {
  private static final String NEWS =
      "Divers lifted the bell of the steamer Amalia from the harbour of Port Levan on Monday. ";
  private static final String URL = "jdbc:h2:mem:own";
  private final FeedServer site = FeedServer.start();
  private final Program program = start("open");
  private final Person owner = new Person(program.telegram, 101, "en");
  private final Person other = new Person(program.telegram, 202, "en");

  private Program start(String who) {
    Map<String, String> settings = new HashMap<>();
    settings.put("MUJAZ_DATABASE_URL", URL);
    settings.put("MUJAZ_SOURCES_OWN", who);
    settings.put("MUJAZ_SOURCES_OWN_LIMIT", "2");
    settings.put("MUJAZ_WEB_PUBLIC_URL", "https://news.example");
    settings.put("MUJAZ_FETCH_ALLOWED_HOSTS", site.allowedHost());
    settings.put("MUJAZ_FETCH_MIN_INTERVAL", "1m");
    return new Program(settings);
  }

  @AfterEach
  void stop() {
    program.close();
    site.close();
  }

  @Test
  void onlyWhoHasItSeesWhatItBrings() {
    serve("Bell of the Amalia lifted");
    Sent panel = add("/feed");
    assertThat(panel.html()).contains("Private", "How do you want");
    assertThat(panel.presses()).contains("1.minew.1.muted", "1.minex.1");
    read("Bell of the Amalia lifted");
    long story = story();
    assertThat(owner.pressFirst(owner.say("/latest", "Amalia"), "1.card.", "Harbour").presses())
        .contains("1.cardf." + story)
        .doesNotContain("1.err." + story);
    assertThat(owner.say("/search Amalia", "Bell of the Amalia").html()).contains("Harbour news");
    owner.say("/latest harbour", "Bell of the Amalia");
    owner.say("/digest", "Bell of the Amalia");
    owner.say("/why Amalia", "Harbour news");

    other.say("/latest", "not been able to read");
    other.say("/search Amalia", "I found no story");
    other.say("/why Amalia", "I found no story");
    other.say("/why " + site.at("/1"), "No source that I follow");
    assertThat(other.say("/start story_" + story, "Welcome").html()).doesNotContain("Amalia");
    assertThat(other.say("/sources", "no sources").html()).doesNotContain("Harbour");
    program.telegram.press(202, "en", 1, "1.card." + story);
    program.telegram.press(202, "en", 1, "1.whys." + story + ".0");
    program.telegram.press(202, "en", 1, "1.latest.s-1.0");
    program.telegram.press(202, "en", 1, "1.mine.1");
    other.say("/help", "/latest");
    assertThat(program.telegram.messagesTo(202))
        .allSatisfy(
            sent -> assertThat(sent.html()).doesNotContain("Amalia lifted", "Harbour news"));
    assertThat(inline("Amalia")).doesNotContain("Amalia lifted");
    assertThat(new Web(program.running.address()).get("/s/" + story).status()).isEqualTo(404);
  }

  /** Whoever asks: what is posted in a chat is read by all who are there. */
  private String inline(String words) {
    ObjectNode update = new ObjectMapper().createObjectNode();
    ObjectNode query = update.putObject("inline_query").put("id", "q1").put("offset", "");
    query.put("query", words);
    query.putObject("from").put("id", 101).put("is_bot", false).put("first_name", "Reader");
    program.telegram.hand(update);
    await()
        .atMost(Person.PATIENCE)
        .until(() -> !program.telegram.told("answerinlinequery").isEmpty());
    return program.telegram.told("answerinlinequery").get(0).toString();
  }

  private long story() {
    Sent found = owner.say("/latest", "Bell of the Amalia");
    String press =
        found.presses().stream().filter(p -> p.startsWith("1.card.")).findFirst().orElseThrow();
    return Long.parseLong(press.substring("1.card.".length()));
  }

  @Test
  void eachItemComesAtOnceAndManyAsOneMessage() {
    serve("Bell of the Amalia lifted");
    Sent panel = add("/feed");
    read("Bell of the Amalia lifted");
    owner.pressFirst(panel, "1.minew.1.text", "How do you want");
    int before = owner.heard();
    serve("Mast of the Amalia found");
    assertThat(owner.awaitAfter(before, "Mast of the Amalia found").html())
        .contains(NEWS.strip(), "Harbour news");
    int many = owner.heard();
    serve("Cup found", "Plate found", "Rope found", "Coin found", "Ring found", "Door found");
    assertThat(owner.awaitAfter(many, "6 new items").html())
        .contains("Cup found", "Door found", "Harbour news");
    assertThat(owner.heard()).isEqualTo(many + 1);
    assertThat(program.telegram.messagesTo(202)).isEmpty();
  }

  @Test
  void itIsPolledOnceForAllAndNotAtAllWhenNobodyHasIt() {
    serve("Bell of the Amalia lifted");
    Sent panel = add("/feed");
    read("Bell of the Amalia lifted");
    other.press(other.say("/sources", "no sources"), "1.mineq", "Send me the address");
    other.press(other.say(site.at("/feed").toString(), "Shall I add"), "1.mines", "Private");
    other.say("/latest", "Bell of the Amalia");
    Sent sure = owner.pressFirst(panel, "1.minex.1", "Remove");
    owner.press(sure, "1.minex.1.yes", "None yet");
    owner.say("/search Amalia", "I found no story");
    other.say("/search Amalia", "Bell of the Amalia");
    int polled = polls();
    later(Duration.ofMinutes(30));
    await().atMost(Person.PATIENCE).until(() -> polls() > polled);
    Sent ask = other.say("/forget", "delete everything");
    other.press(ask, "1.forgotten", "Deleted");
    int last = polls();
    later(Duration.ofHours(5));
    await().during(Duration.ofSeconds(2)).atMost(Person.PATIENCE).until(() -> polls() == last);
  }

  @Test
  void aListIsTakenInUpToTheLimitAndGivenBack() {
    serve("Bell of the Amalia lifted");
    String list =
        "<opml version='1.0'><head><title>Feeds in Bot</title></head><body><outline text='All'>"
            + outline("/feed")
            + outline("/two")
            + outline("/three")
            + "</outline></body></opml>";
    Sent taken = owner.send("feeds.opml", list.getBytes(StandardCharsets.UTF_8), "Taken in: 2");
    assertThat(taken.html()).contains("1 more was left out");
    assertThat(owner.say("/addsource " + site.at("/three"), "limit").html()).contains("2 sources");
    read("Bell of the Amalia lifted");
    int before = owner.heard();
    program.telegram.say(101, "en", "/export");
    owner.awaitAfter(before, "OPML");
  }

  @Test
  void everyDigestOfTheirsHasThem() {
    serve("Bell of the Amalia lifted");
    add("/feed");
    Sent digests = owner.press(owner.say("/settings", "Your settings"), "1.orders", "Your digests");
    owner.press(digests, "1.another", "read about");
    try (Database database = Database.open(new DatabaseSettings(URL, "mujaz", ""))) {
      assertThat(new Subscriptions(database.jdbi(), program.time).of(ChatId.telegram(101)))
          .hasSize(2)
          .allSatisfy(order -> assertThat(order.filter().own()).hasSize(1));
    }
  }

  private String outline(String path) {
    return "<outline type='rss' text='Feed " + path + "' xmlUrl='" + site.at(path) + "'/>";
  }

  @Test
  void whereTheOwnerWantsItOnlyGuestsMay() {
    program.close();
    try (Program closed = start("invited")) {
      Person stranger = new Person(closed.telegram, 303, "en");
      assertThat(stranger.say("/sources", "no sources").presses()).isEmpty();
      stranger.say("/addsource " + site.at("/feed"), "does not offer");
      assertThat(site.requests()).isEmpty();
      String invitation =
          new Person(closed.telegram, Program.ADMIN, "en")
              .say("/invite", "/start invite_")
              .html()
              .lines()
              .filter(line -> line.startsWith("/start invite_"))
              .findFirst()
              .orElseThrow();
      stranger.say(invitation, "Welcome");
      assertThat(stranger.say("/sources", "no sources").presses()).contains("1.mineq");
    }
  }

  private Sent add(String path) {
    owner.press(owner.say("/sources", "no sources"), "1.mineq", "Send me the address");
    Sent question = owner.say(site.at(path).toString(), "Shall I add");
    return owner.press(question, "1.mines", "Added");
  }

  private int polls() {
    return site.requests("/feed").size();
  }

  private void later(Duration by) {
    program.time.jumpTo(program.time.instant().plus(by));
  }

  private void read(String headline) {
    await()
        .atMost(Person.PATIENCE)
        .until(
            () -> {
              program.running.desk().run();
              return owner.say("/latest", "").html().contains(headline);
            });
  }

  private void serve(String... headlines) {
    StringBuilder items = new StringBuilder();
    later(Duration.ofHours(1));
    String now =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            program.time.instant().atOffset(ZoneOffset.UTC));
    for (String headline : List.of(headlines)) {
      items
          .append("<item><title>" + headline + "</title><link>")
          .append(site.at("/" + headline.hashCode()))
          .append("</link><pubDate>" + now + "</pubDate><description>")
          .append(headline + ". " + NEWS.repeat(1) + "It had lain there for 90 years. ".repeat(30))
          .append("</description></item>");
    }
    String feed = "<rss version='2.0'><channel><title>Harbour news</title>" + items;
    site.on("/feed", FeedReply.ok("application/rss+xml", feed + "</channel></rss>"));
  }
}
