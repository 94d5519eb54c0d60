package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.bench.FakeBotApi.Sent;
import mujaz.source.SourceKind;
import mujaz.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the dashboard lets nobody do. */
class DashboardIT {
  private static final Pattern LINK = Pattern.compile("/dashboard/in/([a-z0-9]+)");
  private static final String[] PAGES = {
    "", "/sources", "/polls", "/stories", "/deliveries", "/settings"
  };
  private static final List<String> CHANGES =
      List.of(
          "/dashboard/sources/1/pause",
          "/dashboard/stories/1/merge",
          "/dashboard/stories/1/split/1",
          "/dashboard/stories/1/take/1");
  private static final String FORMER = "/dashboard/sources/1/pause";

  private final Program program = new Program();
  private final Web web = new Web(program.running.address());

  @AfterEach
  void close() {
    program.close();
  }

  @Test
  void aLinkSignsInOnceAndAProgramThatOnlyLooksDoesNotUseItUp() {
    String link = link(Program.ADMIN, 1);
    assertThat(web.get(link).status()).isEqualTo(200);
    assertThat(web.get(link).header("set-cookie")).isEmpty();
    Web.Answer in = web.post(link, "");
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("location")).endsWith("/dashboard");
    assertThat(in.header("set-cookie")).contains("HttpOnly", "SameSite=Strict");
    for (String page : PAGES) {
      Web.Answer answer = web.get("/dashboard" + page, "Cookie", in.cookie());
      assertThat(answer.status()).as(page).isEqualTo(200);
      assertThat(answer.header("content-security-policy"))
          .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
      assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
      assertThat(answer.header("cache-control")).isEqualTo("no-store");
      assertThat(answer.body()).doesNotContain(Program.TOKEN, "<script", "style=");
      assertThat(web.get("/dashboard" + page).status()).as(page).isEqualTo(401);
    }
    assertThat(web.post(link, "").status()).isEqualTo(403);
    assertThat(web.get("/metrics", "Cookie", in.cookie(), "Via", "1.1 proxy").status())
        .isEqualTo(200);
  }

  @Test
  void anotherPageCanPostNothingInAnAdminsName() {
    program.follow(0);
    String cookie = web.post(link(Program.ADMIN, 1), "").cookie();
    String token =
        Jsoup.parse(web.get("/dashboard/sources", "Cookie", cookie).body())
            .selectFirst("input[name=token]")
            .attr("value");
    assertThat(web.post(FORMER, "", "Cookie", cookie).status()).isEqualTo(403);
    assertThat(web.post(FORMER, "token=guess", "Cookie", cookie).status()).isEqualTo(403);
    String[] foreign = {"Cookie", cookie, "Origin", "https://attacker.example"};
    assertThat(web.post(FORMER, "token=" + token, foreign).status()).isEqualTo(403);
    assertThat(web.post(FORMER, "token=" + token).status()).isEqualTo(401);
    assertThat(isPaused()).isFalse();
    assertThat(web.post(FORMER, "token=" + token, "Cookie", cookie).status()).isEqualTo(303);
    assertThat(isPaused()).isTrue();
    assertThat(web.get("/dashboard", "Cookie", cookie).body()).contains("was refused", "paused");
  }

  @Test
  void aSessionIsNewEndsSoonAndIsNobodyElses() {
    String chosen = "mujaz_session=chosenbysomebodyelse";
    Web.Answer in = web.post(link(Program.ADMIN, 1), "", "Cookie", chosen);
    assertThat(in.cookie()).startsWith("mujaz_session=").isNotEqualTo(chosen);
    assertThat(web.get("/dashboard", "Cookie", chosen).status()).isEqualTo(401);
    program.time.jumpTo(program.time.instant().plus(Duration.ofMinutes(31)));
    assertThat(web.get("/dashboard", "Cookie", in.cookie()).status()).isEqualTo(401);
    String late = link(Program.ADMIN, 2);
    program.time.jumpTo(program.time.instant().plus(Duration.ofMinutes(11)));
    assertThat(web.post(late, "").status()).isEqualTo(403);
  }

  @Test
  void theRoleIsAskedAtEveryRequest() {
    program.telegram.say(Program.ADMIN, "en", "/people 8");
    program.answer(Program.ADMIN, 1);
    long panel = program.telegram.messagesTo(Program.ADMIN).get(0).messageId();
    program.telegram.press(Program.ADMIN, "en", panel, "1.grant.8.editor");
    program.answer(Program.ADMIN, 2);
    String cookie = web.post(link(8, 1), "").cookie();
    Web.Answer theirs = web.get("/dashboard/sources", "Cookie", cookie);
    assertThat(theirs.status()).isEqualTo(200);
    for (String page : List.of("/deliveries", "/settings")) {
      assertThat(web.get("/dashboard" + page, "Cookie", cookie).status()).isEqualTo(403);
    }
    assertThat(web.get("/dashboard", "Cookie", cookie).header("location")).endsWith("/sources");
    assertThat(web.get("/metrics", "Cookie", cookie, "Via", "1.1 proxy").status()).isEqualTo(403);
    program.telegram.press(Program.ADMIN, "en", panel, "1.grant.8.reader");
    program.answer(Program.ADMIN, 3);
    for (String page : PAGES) {
      assertThat(web.get("/dashboard" + page, "Cookie", cookie).status()).isEqualTo(403);
    }
    String token = Jsoup.parse(theirs.body()).selectFirst("input[name=token]").attr("value");
    for (String change : CHANGES) {
      assertThat(web.post(change, "token=" + token, "Cookie", cookie).status()).isEqualTo(403);
    }
    program.telegram.say(Program.ADMIN, "en", "/audit");
    assertThat(program.answer(Program.ADMIN, 4).html())
        .contains("8: was refused", "/dashboard/settings");
  }

  @Test
  void storiesAreChangedByHandThroughThePagesOwnFormsAlone() {
    program.follow(2);
    program.follow(3);
    await().atMost(Duration.ofSeconds(60)).until(() -> program.polled(2));
    String cookie = web.post(link(Program.ADMIN, 1), "").cookie();
    String story =
        page("/dashboard/stories", cookie)
            .select("tr:has(td:eq(1):matchesOwn(^2$)) a")
            .attr("href");
    Document whole = page(story, cookie);
    String token = "token=" + whole.selectFirst("input[name=token]").attr("value");
    String split = whole.select("form[action*=/split/]").attr("action");
    assertThat(web.post(split, "", "Cookie", cookie).status()).isEqualTo(403);
    assertThat(reports(story, cookie)).isEqualTo(2);
    assertThat(web.post(split, token, "Cookie", cookie).status()).isEqualTo(303);
    assertThat(reports(story, cookie)).isEqualTo(1);

    String fresh =
        page("/dashboard/stories", cookie).select("td a").eachAttr("href").stream()
            .max(Comparator.comparing(DashboardIT::number))
            .orElseThrow();
    String merge = token + "&with=" + number(story);
    String foreign = "https://attacker.example";
    assertThat(web.post(fresh + "/merge", merge, "Cookie", cookie, "Origin", foreign).status())
        .isEqualTo(403);
    assertThat(web.post(fresh + "/merge", merge, "Cookie", cookie).status()).isEqualTo(303);
    assertThat(reports(story, cookie)).isEqualTo(2);

    String take = page(story, cookie).select("form[action*=/take/]").attr("action");
    String editor = editor();
    Document seen = page(story, editor);
    assertThat(seen.select("form[action*=/take/]")).isEmpty();
    String theirs = "token=" + seen.selectFirst("input[name=token]").attr("value");
    assertThat(web.post(take, theirs, "Cookie", editor).status()).isEqualTo(404);
    assertThat(reports(story, cookie)).isEqualTo(2);
    assertThat(web.post(take, token, "Cookie", cookie).status()).isEqualTo(303);
    assertThat(reports(story, cookie)).isEqualTo(1);
    assertThat(web.get("/dashboard", "Cookie", cookie).body()).contains("was refused");
  }

  private Document page(String path, String cookie) {
    return Jsoup.parse(web.get(path, "Cookie", cookie).body());
  }

  private int reports(String story, String cookie) {
    return page(story, cookie).select("tbody tr").size();
  }

  private static long number(String story) {
    return Long.parseLong(story.substring(story.lastIndexOf('/') + 1));
  }

  /** Somebody whom the admin makes an editor, signed in. */
  private String editor() {
    int answers = 1 + program.telegram.messagesTo(Program.ADMIN).size();
    program.telegram.say(Program.ADMIN, "en", "/people 8");
    Sent panel = program.answer(Program.ADMIN, answers);
    program.telegram.press(Program.ADMIN, "en", panel.messageId(), "1.grant.8.editor");
    program.answer(Program.ADMIN, answers + 1);
    return web.post(link(8, 1), "").cookie();
  }

  @Test
  void whatComesFromOutsideIsTextAndAForeignHostIsNobody() {
    String bad = "<img src=x onerror=alert(1)>\"'";
    program
        .running
        .sources()
        .add(bad, URI.create("http://127.0.0.1:9/x"), SourceKind.FEED, Language.ENGLISH, null);
    String cookie = web.post(link(Program.ADMIN, 1), "").cookie();
    Web.Answer page = web.get("/dashboard/sources", "Cookie", cookie);
    assertThat(page.body()).contains("&lt;img").doesNotContain("<img");
    String[] host = {"Cookie", cookie, "Host", "attacker.example"};
    assertThat(web.get("/dashboard", host).status()).isEqualTo(403);
    Web.Answer elsewhere = web.get("//attacker.example/dashboard", "Cookie", cookie);
    assertThat(elsewhere.header("location")).doesNotContain("attacker.example");
    Web.Answer next = web.post(link(Program.ADMIN, 2) + "?next=https://attacker.example", "");
    assertThat(next.header("location")).doesNotContain("attacker");
  }

  @Test
  void guessingLinksIsSlow() {
    int status = 0;
    for (int i = 0; i < 40 && status != 429; i++) {
      status = web.post("/dashboard/in/guess" + i, "").status();
      assertThat(status).isIn(403, 429);
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  void nobodyAsksForPagesWithoutEnd() {
    String cookie = web.post(link(Program.ADMIN, 1), "").cookie();
    int status = 0;
    for (int i = 0; i < 300 && status != 429; i++) {
      status = web.get("/dashboard/stories/0", "Cookie", cookie).status();
      assertThat(status).isIn(404, 429);
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  void nobodyBecomesTheOwnerOfTheChatPageThroughAProxy() {
    try (Program chatting = new Program(Map.of("MUJAZ_WEB_CHAT", "true"))) {
      Web page = new Web(chatting.running.address());
      Web.Answer proxied = page.get("/", "X-Forwarded-For", "198.51.100.7");
      assertThat(proxied.status()).isEqualTo(403);
      assertThat(proxied.cookie()).isEmpty();
      assertThat(page.get("/").cookie()).startsWith("mujaz_visitor=");
    }
  }

  private boolean isPaused() {
    return program.running.sources().all().get(0).paused();
  }

  /** The link that the bot sends, as its path. */
  private String link(long person, int answers) {
    int before = (int) program.telegram.messagesTo(person).stream().count();
    program.telegram.say(person, "en", "/dashboard");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                program.telegram.messagesTo(person).stream()
                        .filter(sent -> sent.html().contains("/dashboard/in/"))
                        .count()
                    >= answers);
    assertThat(program.telegram.messagesTo(person).size()).isGreaterThan(before);
    Matcher link =
        LINK.matcher(
            program.telegram.messagesTo(person).stream()
                .map(sent -> sent.html())
                .filter(html -> html.contains("/dashboard/in/"))
                .reduce((first, second) -> second)
                .orElseThrow());
    assertThat(link.find()).isTrue();
    return link.group();
  }
}
