package mujaz.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What an element of a feed says: escaped markup, CDATA, or markup as it is. */
final class Markup {
  private Markup() {}

  /** The element's content with one level of XML taken off: HTML, or text. */
  static String inner(Element element) {
    boolean markup = element.children().size() > 0;
    if (markup) {
      return element.html();
    }
    StringBuilder text = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof CDataNode data) {
        text.append(data.getWholeText());
      } else if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      }
    }
    return text.toString().strip();
  }

  /** A title or a name as plain text on one line, whatever it was escaped as. */
  static String plain(String said) {
    String text = said;
    if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
      text = Jsoup.parse(text).text();
    }
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
