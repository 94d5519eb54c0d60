package mujaz.chat.reading;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import mujaz.article.Article;
import mujaz.chat.ChatParts;
import mujaz.chat.Passed;
import mujaz.text.Problem;

/** Reads what is in a file: a text as it stands, of a saved page its article. */
final class FileBriefs {
  private static final long MOST = 4 << 20;
  private static final URI NOWHERE = URI.create("http://file.invalid/");
  private static final Charset ARABIC = Charset.forName("windows-1256");

  private final ChatParts parts;

  FileBriefs(ChatParts parts) {
    this.parts = parts;
  }

  /** A text; or why there is none. */
  record Text(String title, String text, String problem) {
    static Text not(String problem) {
      return new Text("", "", problem);
    }
  }

  Text read(Passed.Document document) {
    String name = document.name().toLowerCase(Locale.ROOT);
    boolean page = name.matches(".*\\.x?html?");
    if (!page && !name.matches(".*\\.(txt|md|text)")) {
      return Text.not("brief.no-file");
    }
    if (document.size() > MOST) {
      return Text.not("brief.too-large");
    }
    try {
      byte[] body = document.read();
      if (body.length > MOST) {
        return Text.not("brief.too-large");
      }
      return page ? article(body) : new Text("", text(body), "");
    } catch (IOException e) {
      return Text.not("brief.file-lost");
    }
  }

  private Text article(byte[] body) {
    var reading = parts.pages().saved(body, NOWHERE);
    Problem problem = reading.problem();
    return reading
        .article()
        .map(FileBriefs::text)
        .orElseGet(() -> Text.not(problem == null ? "brief.unreadable" : problem.key()));
  }

  private static Text text(Article article) {
    return new Text(article.headline(), article.text(), "");
  }

  /** Text files name no encoding: UTF-8, or else what Arabic files were written in before it. */
  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return new String(body, ARABIC);
    }
  }
}
