package mujaz.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The browser that pages are looked at with; tests are skipped where there is none. */
final class Chromium {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private Chromium() {}

  static Playwright playwright() {
    if (!Files.isExecutable(CHROMIUM)) {
      if (System.getProperty("mujaz.require", "").contains("browser")) {
        return Assertions.fail("a browser is required and " + CHROMIUM + " is not there");
      }
      return Assumptions.abort("no browser at " + CHROMIUM);
    }
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static Browser launch(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }
}
