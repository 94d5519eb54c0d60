package mujaz.article.markup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** What a page wrote, as one plain line; and the same without all that varies. */
public final class Line {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u200b\\u2060\\ufeff]+");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern QUOTES = Pattern.compile("[‘’“”\"'`´«»„\\u00ad]");

  private Line() {}

  /** One line; entities are decoded twice, since many systems encode them twice. */
  public static String of(String text) {
    String decoded = text;
    for (int i = 0; i < 2 && decoded.indexOf('&') >= 0; i++) {
      decoded = Parser.unescapeEntities(decoded, false);
    }
    if (decoded.indexOf('<') >= 0) {
      decoded = TAG.matcher(decoded).replaceAll(" ");
    }
    return SPACE.matcher(decoded).replaceAll(" ").strip();
  }

  /** An element's text; empty where it has more letters, found without reading them all. */
  public static String ofShort(Element element, int longest) {
    int[] letters = new int[1];
    element.filter(
        (node, depth) -> {
          String text = node instanceof TextNode words ? words.getWholeText() : "";
          for (int i = 0; i < text.length() && letters[0] <= longest; i++) {
            letters[0] += text.charAt(i) > ' ' ? 1 : 0;
          }
          return letters[0] > longest
              ? NodeFilter.FilterResult.STOP
              : NodeFilter.FilterResult.CONTINUE;
        });
    return letters[0] > longest ? "" : of(element.text());
  }

  /** Letters and numbers alone, in lower case, for telling whether two lines say one thing. */
  public static String key(String text) {
    String plain = QUOTES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    return SIGNS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** The same without spaces: {@code The Sun} and {@code thesun} are one. */
  public static String squeezed(String text) {
    return key(text).replace(" ", "");
  }
}
