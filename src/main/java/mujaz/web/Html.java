package mujaz.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import mujaz.text.Direction;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/** A page in the making: what comes from outside is text, never markup. */
public final class Html {
  private final StringBuilder html = new StringBuilder();

  /** Begins a page; what is given is text. */
  public static Html page(Language language, String title, String style) {
    return new Html()
        .raw("<!doctype html>\n<html lang=\"" + language.code() + "\" dir=\"" + direction(language))
        .raw("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .text(title)
        .raw("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<link rel=\"icon\" href=\"data:,\">\n")
        .raw("<link rel=\"stylesheet\" href=\"" + style + "\">\n");
  }

  /** Markup of our own. */
  public Html raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Anything at all, shown as it is. */
  public Html text(String text) {
    html.append(escape(Direction.withoutControls(text)));
    return this;
  }

  /** An element with text in it. */
  public Html element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name.split(" ", 2)[0] + ">");
  }

  /** A name or headline of any script, which runs its own way. */
  public Html name(String name) {
    return element("bdi", name);
  }

  /** A link to a web address; the words alone where it is none. */
  public Html link(@Nullable URI address, String words) {
    return isWeb(address)
        ? raw("<a rel=\"noopener noreferrer\" href=\"" + escape("" + address) + "\"><bdi>")
            .text(words)
            .raw("</bdi></a>")
        : name(words);
  }

  public static boolean isWeb(@Nullable URI address) {
    String scheme = address == null ? "" : String.valueOf(address.getScheme());
    return scheme.toLowerCase(Locale.ROOT).matches("https?");
  }

  public static String direction(Language language) {
    return language.isRightToLeft() ? "rtl" : "ltr";
  }

  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Answers with the page. */
  public void to(Context context) {
    context
        .contentType("text/html; charset=utf-8")
        .result(html.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Answers with one of the program's own files. */
  static void file(Context context, String name, String type) {
    context.contentType(type).result(file(name).getBytes(StandardCharsets.UTF_8));
  }

  /** A style sheet of the program's own. */
  public static void style(Context context, String name) {
    file(context, name, "text/css; charset=utf-8");
  }

  static String file(String name) {
    try (InputStream in =
        Objects.requireNonNull(Html.class.getResourceAsStream("/mujaz/web/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
