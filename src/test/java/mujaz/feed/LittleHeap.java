package mujaz.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A process of little heap that reads hostile documents, as feeds and as lists of sources. */
final class LittleHeap {
  private static final URI ADDRESS = URI.create("https://news.example/feed");
  private static final int LARGE = 10 << 20;

  private LittleHeap() {}

  /**
   * Says of each document how many milliseconds it took each way, a line each.
   *
   * @param args the files
   */
  public static void main(String[] args) throws IOException {
    for (String file : args) {
      byte[] document = Files.readAllBytes(Path.of(file));
      long start = System.nanoTime();
      new FeedReader().read(document, ADDRESS, Map.of());
      long feed = System.nanoTime();
      Opml.document(new ByteArrayInputStream(document));
      long list = System.nanoTime();
      System.out.println(
          (feed - start) / 1_000_000
              + " "
              + (list - feed) / 1_000_000
              + " "
              + Path.of(file).getFileName());
    }
  }

  static Map<String, Supplier<String>> hostile() {
    Map<String, Supplier<String>> all = new LinkedHashMap<>();
    all.put("laughs", () -> doctype(laughs()) + "<title>&a9;</title>" + item("&a9;"));
    all.put(
        "quadratic",
        () -> doctype("<!ENTITY a \"" + "x".repeat(100_000) + "\">") + item("&a;".repeat(100_000)));
    all.put(
        "expanded",
        () -> doctype("<!ENTITY a \"" + "x".repeat(190) + "\">") + item("&a;".repeat(LARGE / 3)));
    all.put("doctype", () -> doctype("<!ENTITY a \"b\">".repeat(LARGE / 15)) + item("&a;"));
    all.put("external", () -> doctype("<!ENTITY a SYSTEM \"file:///dev/zero\">") + item("&a;"));
    all.put("nested", () -> "<rss><channel><item>" + "<a>".repeat(LARGE / 3));
    all.put("nested-outlines", () -> "<opml><body>" + "<outline text='x'>".repeat(LARGE / 18));
    all.put("attributes", () -> "<rss><channel><item" + " a='b'".repeat(LARGE / 6) + "/>");
    all.put("attribute", () -> "<opml><body><outline xmlUrl='" + "x".repeat(LARGE));
    all.put("title", () -> "<opml><head><title>" + "م<x/>".repeat(LARGE / 6));
    all.put("text", () -> "<rss><channel><title>" + "م".repeat(LARGE / 2));
    all.put("items", () -> "<rss><channel>" + item("x").repeat(LARGE / 60));
    all.put(
        "outlines",
        () ->
            "<opml><body>" + "<outline text='م' xmlUrl='https://x.example/y'/>".repeat(LARGE / 50));
    all.put(
        "unusable",
        () ->
            "<opml><body>"
                + ("<outline xmlUrl='mailto:" + "y".repeat(470) + "'/>").repeat(LARGE / 500));
    return all;
  }

  private static String doctype(String subset) {
    return "<!DOCTYPE rss [" + subset + "]><rss><channel>";
  }

  private static String laughs() {
    StringBuilder subset = new StringBuilder("<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      subset
          .append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    return subset.toString();
  }

  private static String item(String words) {
    return "<item><title>" + words + "</title><link>https://news.example/1</link></item>";
  }
}
