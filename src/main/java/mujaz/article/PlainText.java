package mujaz.article;

import java.net.URI;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Markup to plain text, paragraphs separated by one line end. */
public final class PlainText {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "li",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "section",
          "article",
          "tr",
          "table",
          "pre",
          "dt",
          "dd",
          "hr",
          "main",
          "header",
          "figure");
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "iframe",
          "template",
          "svg",
          "figcaption",
          "button",
          "select",
          "form",
          "nav",
          "aside",
          "textarea",
          "object",
          "video",
          "audio",
          "math");
  private static final int MAX_DEPTH = 400;
  private static final int LONGEST = 2_000_000;

  private PlainText() {}

  /**
   * The text of the HTML that a feed carries; text without markup comes back as it is.
   *
   * @param base where it was served
   */
  public static String of(String html, URI base) {
    String part = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
    if (part.indexOf('<') < 0 && part.indexOf('&') < 0) {
      return tidy(part);
    }
    return of(
        Jsoup.parse(part, base.toString(), Parser.htmlParser().setMaxDepth(MAX_DEPTH)).body());
  }

  static String of(Element root) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          private int silent;

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              silent += SILENT.contains(element.normalName()) ? 1 : 0;
              breakAt(element);
            } else if (silent == 0 && node instanceof TextNode words) {
              text.append(words.getWholeText().replace('\n', ' '));
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              silent -= SILENT.contains(element.normalName()) ? 1 : 0;
              breakAt(element);
            }
          }

          private void breakAt(Element element) {
            if (BLOCKS.contains(element.normalName())) {
              text.append('\n');
            }
          }
        },
        root);
    return tidy(text.toString());
  }

  /** One space between words, one line end between paragraphs, no invisible characters. */
  static String tidy(String text) {
    StringBuilder tidy = new StringBuilder(text.length());
    boolean space = false;
    boolean line = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        line = true;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else if (c >= 0x20 && c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
        if (tidy.length() > 0 && line) {
          tidy.append('\n');
        } else if (tidy.length() > 0 && space) {
          tidy.append(' ');
        }
        space = false;
        line = false;
        tidy.append(c);
      }
    }
    return tidy.toString();
  }
}
