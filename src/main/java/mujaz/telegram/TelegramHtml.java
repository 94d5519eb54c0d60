package mujaz.telegram;

import java.net.URI;
import java.util.List;
import mujaz.delivery.Block;
import mujaz.delivery.Message;
import mujaz.delivery.Run;
import org.jspecify.annotations.Nullable;

/**
 * A message in the HTML that Telegram takes (Bot API, "HTML style"): four named entities, few tags.
 */
final class TelegramHtml {
  private static final int UNITS = 4_096;
  private static final int ENTITIES = 90;

  private TelegramHtml() {}

  static boolean fits(Message message) {
    return message.plainText().length() <= UNITS && message.entities() <= ENTITIES;
  }

  static String render(Message message) {
    StringBuilder html = new StringBuilder();
    List<Block> blocks = message.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (i > 0) {
        html.append('\n');
      }
      Block block = blocks.get(i);
      boolean quote = block.kind() == Block.Kind.FOLDED_QUOTE;
      html.append(quote ? "<blockquote expandable>" : "");
      block.runs().forEach(run -> render(html, run));
      html.append(quote ? "</blockquote>" : "");
    }
    return html.toString();
  }

  private static void render(StringBuilder html, Run run) {
    @Nullable URI link = run.link();
    boolean linked = link != null && isLinkable(link);
    if (linked) {
      html.append("<a href=\"").append(escape(String.valueOf(link))).append("\">");
    }
    String tag =
        switch (run.style()) {
          case PLAIN -> "";
          case BOLD -> "b";
          case ITALIC -> "i";
          case CODE -> "code";
        };
    html.append(tag.isEmpty() ? "" : "<" + tag + ">");
    html.append(escape(run.text()));
    html.append(tag.isEmpty() ? "" : "</" + tag + ">");
    html.append(linked ? "</a>" : "");
  }

  /** Telegram drops a link whose host has no dot, and refuses a button with one. */
  static boolean isLinkable(URI link) {
    return link.getHost() != null
        && link.getHost().contains(".")
        && ("http".equals(link.getScheme()) || "https".equals(link.getScheme()));
  }

  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
