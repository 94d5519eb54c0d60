package mujaz.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dashboard and a story's page on a phone; the pictures stay under target/screenshots. */
class DashboardPicturesIT {
  private static final Path PICTURES = Path.of("target", "screenshots");

  @ParameterizedTest
  @CsvSource({"ar,rtl,دخول,المصادر", "en,ltr,Sign in,Sources"})
  void anAdminSignsInOnAPhoneAndSeesHowItIsWithoutAnythingFromElsewhere(
      String tag, String direction, String button, String sources) {
    try (Program program = reading();
        Playwright playwright = Chromium.playwright();
        Browser browser = Chromium.launch(playwright)) {
      Page page =
          browser
              .newContext(new Browser.NewContextOptions().setLocale(tag).setViewportSize(390, 844))
              .newPage();
      List<String> asked = new ArrayList<>();
      List<String> faults = new ArrayList<>();
      page.onRequest(request -> asked.add(request.url()));
      page.onConsoleMessage(message -> faults.add(message.text()));
      page.navigate(link(program, tag));
      page.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
      page.waitForURL("**/dashboard");
      for (String place :
          List.of("", "/sources", "/polls", "/stories", "/deliveries", "/settings")) {
        page.navigate(program.running.address() + "dashboard" + place);
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(direction);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
            .as("as wide as the phone: " + place)
            .isLessThanOrEqualTo(390);
        picture(page, "dashboard-" + tag + place.replace('/', '-'));
      }
      page.getByText(sources, new Page.GetByTextOptions().setExact(true)).first().click();
      page.locator(".dot.well").first().waitFor();
      page.navigate(program.running.address() + "dashboard/stories");
      page.locator("td a").first().click();
      page.locator("h2").waitFor();
      picture(page, "dashboard-" + tag + "-story");
      page.navigate(program.running.address() + "s/1");
      picture(page, "story-" + tag);
      String ours = program.running.address().toString();
      assertThat(asked).allSatisfy(url -> assertThat(url).startsWith(ours));
      assertThat(faults).isEmpty();
    }
  }

  private static Program reading() {
    Program program = new Program(Map.of());
    for (int outlet = 0; outlet < program.wire.outlets().size(); outlet++) {
      program.follow(outlet);
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> program.polled(program.wire.outlets().size()));
    return program;
  }

  private static String link(Program program, String tag) {
    program.telegram.say(Program.ADMIN, tag, "/dashboard");
    String html = program.answer(Program.ADMIN, 1).html();
    return html.substring(html.indexOf("\"http") + 1, html.indexOf("\">"));
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
