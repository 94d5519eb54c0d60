package mujaz.feed;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * A text of a feed as it is meant: HTML or plain, by its type where it has one (RFC 4287 section
 * 3.1, Atom 0.3's modes), else by its looks, since half of the feeds state none and escape anyway.
 */
final class Construct {
  private final String said;
  private final boolean html;
  private final URI base;

  private Construct(String said, boolean html, URI base) {
    this.said = said;
    this.html = html;
    this.base = base;
  }

  /**
   * @param usuallyHtml whether an untyped element of that name holds HTML, whatever it looks like
   */
  static Construct of(Tag tag, boolean usuallyHtml, URI base) {
    String type = tag.attribute("type").toLowerCase(Locale.ROOT);
    String inner = Markup.inner(tag);
    if (!tag.children().isEmpty()) {
      return new Construct(inner, true, base);
    }
    if (isBase64(tag, type)) {
      String decoded = decoded(inner);
      return new Construct(decoded, Markup.looksLikeHtml(decoded), base);
    }
    boolean html =
        switch (type) {
          case "html", "text/html", "xhtml", "application/xhtml+xml" -> true;
          case "text", "plain", "text/plain" -> false;
          default -> usuallyHtml || Markup.looksLikeHtml(inner);
        };
    return new Construct(inner, html, base);
  }

  static Construct plain(String said, URI base) {
    return new Construct(said, Markup.looksLikeHtml(said), base);
  }

  private static boolean isBase64(Tag tag, String type) {
    if (tag.attribute("mode").equalsIgnoreCase("base64")) {
      return true;
    }
    return type.indexOf('/') > 0
        && !type.startsWith("text/")
        && !type.endsWith("+xml")
        && !type.endsWith("/xml")
        && !tag.attribute("mode").equalsIgnoreCase("xml");
  }

  /** The text that the letters stand for; the letters themselves where they stand for none. */
  private static String decoded(String letters) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(letters);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return letters;
    }
  }

  /** Harmless HTML. */
  String html() {
    return html
        ? Sanitizer.clean(said, base)
        : said.indexOf('<') < 0 && said.indexOf('&') < 0 ? said : Markup.escaped(said);
  }

  /** One line of plain text. */
  String line() {
    return html ? HtmlText.of(said) : HtmlText.oneLine(said);
  }

  /** One line, with the harmless markup that the feed gave it. */
  String stated() {
    return html ? HtmlText.oneLine(Sanitizer.clean(said, base)) : HtmlText.oneLine(said);
  }
}
