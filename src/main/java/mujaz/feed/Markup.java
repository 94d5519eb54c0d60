package mujaz.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What an element of a feed says: escaped markup, CDATA, or markup as it is. */
final class Markup {
  private static final Map<String, String> FOREIGN =
      Map.of("svg", "http://www.w3.org/2000/svg", "math", "http://www.w3.org/1998/Math/MathML");
  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "col", "area");

  private Markup() {}

  /** Told of a tag where it begins, and where it ends. */
  interface Tags {
    void at(Tag tag, boolean opens);
  }

  /** Goes through all that stands in a tag, in order; as deep as the reader lets tags nest. */
  static void walk(Tag around, Tags tags, Consumer<CharSequence> words) {
    CharSequence text = around.text();
    int at = 0;
    for (int i = 0; i < around.children().size(); i++) {
      int place = Math.min(text.length(), around.place(i));
      if (place > at) {
        words.accept(text.subSequence(at, place));
        at = place;
      }
      Tag child = around.children().get(i);
      tags.at(child, true);
      walk(child, tags, words);
      tags.at(child, false);
    }
    if (text.length() > at) {
      words.accept(text.subSequence(at, text.length()));
    }
  }

  /** The element's content with one level of XML taken off: HTML, or text. */
  static String inner(Tag element) {
    if (element.children().isEmpty()) {
      return element.text().toString().strip();
    }
    Tag body = element;
    boolean wrapped = element.children().size() == 1 && element.text().toString().isBlank();
    if (wrapped && element.children().get(0).localAsWritten().equalsIgnoreCase("div")) {
      body = element.children().get(0);
    }
    StringBuilder html = new StringBuilder();
    walk(body, (tag, opens) -> tag(html, tag, opens), words -> escape(html, words));
    return html.toString().strip();
  }

  private static void tag(StringBuilder html, Tag tag, boolean opens) {
    String name = tag.localAsWritten();
    String usual = name.toLowerCase(Locale.ROOT);
    boolean isVoid = VOID.contains(usual);
    if (!opens) {
      if (!isVoid) {
        html.append("</").append(name).append('>');
      }
      return;
    }
    html.append('<').append(name);
    for (int i = 0; i < tag.attributes().size(); i += 2) {
      String attribute = tag.attributes().get(i);
      if (!attribute.startsWith("xmlns")) {
        html.append(' ').append(attribute).append("=\"");
        escape(html, tag.attributes().get(i + 1));
        html.append('"');
      }
    }
    String namespace = FOREIGN.get(usual);
    html.append(namespace == null ? "" : " xmlns=\"" + namespace + "\"");
    html.append(isVoid ? " />" : ">");
  }

  static void escape(StringBuilder html, CharSequence text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String reference =
          c > '>'
              ? ""
              : switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                default -> "";
              };
      if (!reference.isEmpty()) {
        html.append(text, run, i).append(reference);
        run = i + 1;
      }
    }
    html.append(text, run, text.length());
  }

  static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    escape(html, text);
    return html.toString();
  }

  /** A title or a name as plain text on one line, whatever it was escaped as. */
  static String plain(String said) {
    return looksLikeHtml(said) ? HtmlText.of(said) : HtmlText.oneLine(said);
  }

  /**
   * Whether text that need not be HTML is: it has a tag or a reference in it, and no tag that HTML
   * does not have.
   */
  static boolean looksLikeHtml(String said) {
    boolean found = false;
    int lastBracket = said.lastIndexOf('>');
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      if (c == '&' && HtmlText.isReferenceKnown(said, i)) {
        found = true;
      } else if (c == '<') {
        int from = i + 1 < said.length() && said.charAt(i + 1) == '/' ? i + 2 : i + 1;
        int end = from;
        while (end < said.length() && Character.isLetterOrDigit(said.charAt(end))) {
          end++;
        }
        boolean comment = said.startsWith("<!--", i);
        if (end > from && !isHtml(said.substring(from, Math.min(end, from + 30)))) {
          return false;
        }
        found |= (end > from && lastBracket >= end) || comment;
        i = Math.max(i, end - 1);
      }
    }
    return found;
  }

  private static boolean isHtml(String name) {
    String tag = name.toLowerCase(Locale.ROOT);
    return SafeNames.HTML.element(tag) != null
        || SafeNames.SVG.element(tag) != null
        || UNSAFE.contains(tag);
  }

  private static final Set<String> UNSAFE =
      Set.of(
          "script",
          "style",
          "applet",
          "embed",
          "object",
          "iframe",
          "frame",
          "frameset",
          "meta",
          "link",
          "base",
          "body",
          "head",
          "html",
          "blink",
          "marquee",
          "param",
          "track",
          "template");
}
