package mujaz.ingest;

import java.util.List;
import java.util.Random;

/** An item as a feed of a test shows it. */
record Shown(String guid, String link, String title, String date, String text) {
  /** An item with a whole text of its own; the same number gives the same item. */
  static Shown number(int number) {
    return new Shown(
        "guid-" + number,
        "https://www.news.example/2026/story-" + number,
        sentence(number, 0, 7),
        "Mon, 23 Nov 2026 07:30:00 GMT",
        "<p>" + prose(number, 12) + "</p>");
  }

  /** Some 80 letters a sentence. */
  static String prose(int number, int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= sentences; i++) {
      text.append(sentence(number, i, 11)).append(". ");
    }
    return text.toString().strip();
  }

  private static String sentence(int number, int place, int words) {
    Random random = new Random(number * 1_000L + place);
    StringBuilder text = new StringBuilder("Report n" + number);
    for (int i = 0; i < words; i++) {
      text.append(' ');
      for (int syllable = 0; syllable < 3; syllable++) {
        text.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
        text.append("aeiou".charAt(random.nextInt(5)));
      }
    }
    return text.toString();
  }

  Shown guid(String other) {
    return new Shown(other, link, title, date, text);
  }

  Shown link(String other) {
    return new Shown(guid, other, title, date, text);
  }

  Shown title(String other) {
    return new Shown(guid, link, other, date, text);
  }

  Shown date(String other) {
    return new Shown(guid, link, title, other, text);
  }

  Shown text(String other) {
    return new Shown(guid, link, title, date, other);
  }

  static String rss(List<Shown> items) {
    StringBuilder xml =
        new StringBuilder("<rss version=\"2.0\"><channel><title>News</title>")
            .append("<link>https://www.news.example/</link>");
    for (Shown item : items) {
      xml.append("<item>");
      tag(xml, "title", item.title);
      tag(xml, "link", item.link);
      tag(xml, "guid", item.guid);
      tag(xml, "pubDate", item.date);
      tag(xml, "description", item.text);
      xml.append("</item>");
    }
    return xml.append("</channel></rss>").toString();
  }

  private static void tag(StringBuilder xml, String name, String value) {
    if (!value.isEmpty()) {
      String escaped = value.replace("&", "&amp;").replace("<", "&lt;");
      String attribute = name.equals("guid") ? " isPermaLink=\"false\"" : "";
      xml.append('<').append(name).append(attribute).append('>').append(escaped);
      xml.append("</").append(name).append('>');
    }
  }
}
