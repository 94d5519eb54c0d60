package mujaz.feed;

import java.util.Locale;
import java.util.Set;

/**
 * What a document is by its first page of text, whatever junk stands before it.
 *
 * @param isJson whether it begins like JSON
 * @param root where the root element of a feed begins; -1 when it is no feed's
 * @param entities what the document declares for itself
 */
record DocumentStart(boolean isJson, int root, References entities) {
  private static final int PAGE = 32_000;
  private static final Set<String> ROOTS =
      Set.of("rss", "rdf", "feed", "urlset", "sitemapindex", "channel");
  private static final Set<String> PAGES = Set.of("html", "body");

  static DocumentStart of(CharWindow window) {
    window.has(PAGE);
    int length = Math.min(PAGE, window.end() - window.start());
    String page = new String(window.chars(), window.start(), length);
    References entities = new References();
    int first = 0;
    while (first < length && (page.charAt(first) <= ' ' || page.charAt(first) == '\uFEFF')) {
      first++;
    }
    if (first < length && page.charAt(first) == '{') {
      return new DocumentStart(true, -1, entities);
    }
    return new DocumentStart(false, root(page, entities), entities);
  }

  private static int root(String page, References entities) {
    int i = page.indexOf('<');
    while (i >= 0) {
      if (page.startsWith("<!--", i)) {
        int end = page.indexOf("-->", i + 4);
        i = page.indexOf('<', end < 0 ? i + 1 : end);
        continue;
      }
      if (page.startsWith("<!ENTITY", i)) {
        int end = page.indexOf('>', i);
        entities.declare(page.substring(i + 8, end < 0 ? i + 8 : end));
      }
      String name = name(page, i + 1);
      if (PAGES.contains(name) || page.regionMatches(true, i, "<!doctype html", 0, 14)) {
        return -1;
      }
      if (ROOTS.contains(name.substring(name.indexOf(':') + 1))) {
        return i;
      }
      i = page.indexOf('<', i + 1);
    }
    return -1;
  }

  private static String name(String page, int from) {
    int end = from;
    while (end < page.length()
        && end < from + 40
        && page.charAt(end) > ' '
        && "/>[".indexOf(page.charAt(end)) < 0) {
      end++;
    }
    return page.substring(from, end).toLowerCase(Locale.ROOT);
  }
}
