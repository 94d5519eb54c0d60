package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chat page in headless Chromium; its screenshots stay under target/screenshots. */
class ChatPageIT {
  private static final Path PICTURES = Path.of("target", "screenshots");

  private static final String FERRY =
      "The ferry to Levan island was held in port on Tuesday after its engine failed twice. "
          + "The line said that 214 passengers were taken to hotels and would sail on Wednesday. "
          + "A second ship from the mainland is to carry goods until the repair is done. "
          + "Shops on the island have bread and milk for four days, the mayor told reporters.";

  private static final String OWN =
      "<rss version='2.0'><channel><title>أخبار الميناء</title><item><title>رفع جرس السفينة"
          + "</title><link>http://127.0.0.1/1</link><description>رفع غواصون جرس السفينة من "
          + "قاع الميناء صباح الاثنين.</description></item></channel></rss>";

  @ParameterizedTest
  @CsvSource({
    "ar,أرني موجزا الآن,مصدران,rtl",
    "en,Show me a digest now,2 sources,ltr",
    "fr,Un résumé maintenant,2 sources,ltr",
    "fa,همین حالا خلاصه‌ای نشانم بده,۲ منبع,rtl"
  })
  void aVisitorStartsAndGetsADigest(String tag, String button, String sources, String direction) {
    try (Program program = chatting();
        Playwright playwright = Chromium.playwright();
        Browser browser = Chromium.launch(playwright)) {
      Page page = open(browser, program, tag);
      assertThat(page.locator("#text").evaluate("e => getComputedStyle(e).direction"))
          .isEqualTo(direction);
      say(page, "/start");
      page.getByText(button).click();
      page.getByText(sources).first().waitFor();
      assertThat(page.locator(".message").last().getAttribute("dir")).isEqualTo(direction);
      assertThat(page.locator("details").count()).isGreaterThanOrEqualTo(3);
      Locator first = page.locator("details").first();
      first.scrollIntoViewIfNeeded();
      picture(page, "digest-" + tag + "-closed");
      first.locator("summary").click();
      picture(page, "digest-" + tag);
      say(page, "/settings");
      page.getByText("/settings").waitFor();
      page.locator(".message:not(.mine) >> nth=-1").locator("button").nth(10).waitFor();
      picture(page, "settings-" + tag);
    }
  }

  /** Also with its buttons. */
  @ParameterizedTest
  @CsvSource({"ar,أرني موجزا الآن,مصدران", "en,Show me a digest now,2 sources"})
  void aStandardDigestIsOneMessageOfTwoScreensOfASmallTelephone(
      String tag, String button, String sources) {
    try (Program program = chatting();
        Playwright playwright = Chromium.playwright();
        Browser browser = Chromium.launch(playwright)) {
      Page page = open(browser, program, tag, 360, 740);
      say(page, "/start");
      page.getByText(button).click();
      page.getByText(sources).first().waitFor();
      Locator digest =
          page.locator(".message")
              .filter(new Locator.FilterOptions().setHas(page.locator("details")));
      assertThat(digest.count()).isEqualTo(1);
      assertThat(digest.locator("details").count()).isGreaterThanOrEqualTo(3);
      picture(page, "digest-small-" + tag);
      assertThat(digest.boundingBox().height).isLessThanOrEqualTo(2 * 740);
      Locator first = digest.locator("details").first();
      first.locator("summary").click();
      assertThat(first.locator("a").first().getAttribute("href")).contains("#:~:text=");
    }
  }

  @Test
  void panelsEditThemselvesAndTheFirstVisitorIsTheOwner() {
    try (Program program = chatting();
        Playwright playwright = Chromium.playwright();
        Browser browser = Chromium.launch(playwright)) {
      Page page = open(browser, program, "ar");
      say(page, "/topics");
      page.getByText("الرياضة", new Page.GetByTextOptions().setExact(true)).click();
      page.getByText("✓ الرياضة").waitFor();
      assertThat(page.locator(".message:not(.mine)").count()).isEqualTo(1);
      page.getByText("التالي").click();
      page.getByText("المدينة: لم تُختر").click();
      page.getByText("الرياض", new Page.GetByTextOptions().setExact(true)).click();
      page.getByText("بتوقيت الرياض").waitFor();
      picture(page, "times-ar");
      say(page, "/sources");
      page.getByText("🟢").first().click();
      page.getByText("آخر قراءة ناجحة").waitFor();
      picture(page, "source-ar");
      assertThat(page.locator("script:not([src])").count()).isZero();
    }
  }

  @Test
  void thePictureOfTheTopStoryIsFetchedForThePageAndNothingElseIs() {
    try (Program program = chatting();
        Playwright playwright = Chromium.playwright();
        Browser browser = Chromium.launch(playwright)) {
      Page page = open(browser, program, "ar");
      say(page, "/settings");
      page.getByText("الشكل", new Page.GetByTextOptions().setExact(true)).click();
      page.getByText("صورة", new Page.GetByTextOptions().setExact(true)).click();
      page.getByText("✓ صورة").waitFor();
      page.getByText("أرني موجزا الآن").click();
      Locator shown = page.locator("img.picture");
      shown.waitFor();
      await().until(() -> (int) shown.evaluate("e => e.naturalWidth") == 640);
      shown.scrollIntoViewIfNeeded();
      picture(page, "digest-picture-ar");
      String address = shown.evaluate("e => e.src").toString();
      assertThat(page.request().get(address).headers()).containsEntry("content-type", "image/png");
      assertThat(page.request().get(address + "9").status()).isEqualTo(404);
      assertThat(browser.newContext().request().get(address).status()).isEqualTo(403);
    }
  }

  @Test
  void aSourceOfTheirOwnIsAddedByItsAddress() {
    try (FeedServer site = FeedServer.start();
        Program program =
            new Program(
                Map.of("MUJAZ_WEB_CHAT", "true", "MUJAZ_FETCH_ALLOWED_HOSTS", site.allowedHost()));
        Playwright playwright = Chromium.playwright();
        Browser browser = Chromium.launch(playwright)) {
      site.on("/feed", FeedReply.ok("application/rss+xml", OWN));
      Page page = open(browser, program, "ar");
      say(page, "/settings");
      page.getByText("المصادر", new Page.GetByTextOptions().setExact(true)).click();
      page.getByText("أضف مصدرا خاصا بي").click();
      page.getByText("أرسل لي عنوان موقع").waitFor();
      say(page, site.at("/feed").toString());
      page.getByText("هل أضيف").waitFor();
      page.getByText("أضفه", new Page.GetByTextOptions().setExact(true)).click();
      page.getByText("فورا، النص كاملا").click();
      page.getByText("✓ فورا، النص كاملا").waitFor();
      picture(page, "own-source-ar");
      assertThat(program.running.sources().all()).isEmpty();
      say(page, "/export");
      page.getByText("mujaz.opml").waitFor();
      assertThat(file(page, "mujaz.opml"))
          .contains("xmlUrl=\"" + site.at("/feed") + "\"", "أخبار الميناء");
      assertThat(file(page, "mujaz.json")).contains("own_sources", "text", "subscriptions");
    }
  }

  @Test
  void aLongTextIsSummarisedAndMarkupStaysText() {
    try (Program program = chatting();
        Playwright playwright = Chromium.playwright();
        Browser browser = Chromium.launch(playwright)) {
      Page page = open(browser, program, "en");
      say(page, "/search <img src=x onerror=document.title='broken'>");
      page.getByText("I found no story with").waitFor();
      assertThat(page.title()).isEqualTo("Mujaz");
      say(
          page,
          "The harbour council approved a new tram line on Monday after a two-year review. "
                  .repeat(1)
              + "The line will link the station to the port in eleven minutes and carry 40,000 "
              + "people a day. Work begins in March and is to take three years, the council said. "
              + "Shopkeepers along the route will be paid for lost trade while the street is "
              + "closed. The opposition had asked for a cheaper bus lane instead of rails, and "
              + "voted against the plan in the end.");
      page.getByText("Key points of the text you sent").waitFor();
      picture(page, "brief-en");
      page.locator("#file")
          .setInputFiles(
              new FilePayload("ferry.txt", "text/plain", FERRY.getBytes(StandardCharsets.UTF_8)));
      page.getByText("📎 ferry.txt").waitFor();
      page.getByText("The ferry to Levan island").first().waitFor();
      picture(page, "file-en");
    }
  }

  /** What a message hands out under a name. */
  private static String file(Page page, String name) {
    String data =
        page.locator("a.file[download='" + name + "']").getAttribute("href").split(",", 2)[1];
    return new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
  }

  private static Program chatting() {
    Program program = new Program(Map.of("MUJAZ_WEB_CHAT", "true"));
    for (int outlet = 0; outlet < program.wire.outlets().size(); outlet++) {
      program.follow(outlet);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> program.polled(program.wire.outlets().size()));
    return program;
  }

  private static Page open(Browser browser, Program program, String tag) {
    return open(browser, program, tag, 390, 844);
  }

  private static Page open(Browser browser, Program program, String tag, int width, int height) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions().setLocale(tag).setViewportSize(width, height))
            .newPage();
    page.navigate(program.running.address().toString());
    return page;
  }

  private static void say(Page page, String text) {
    page.locator("#text").fill(text);
    page.locator("#text").press("Enter");
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
