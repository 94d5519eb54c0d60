package mujaz.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import mujaz.fetch.FetchRequest;
import mujaz.fetch.FetchResult;
import mujaz.fetch.Fetcher;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of stories on the chat page. They are fetched here, past the guard as everything that a
 * publisher names, so that the page itself asks nobody else; only addresses that a message showed
 * are, and only what is a picture by its first bytes is handed on. Thread-safe.
 */
final class ChatPictures {
  static final String PATH = "/chat/picture/";
  private static final int MOST = 500;

  private final Fetcher fetcher;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, URI> shown =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, URI> eldest) {
          return size() > MOST;
        }
      };

  ChatPictures(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** Where the page finds a picture. */
  String path(URI picture) {
    long number = numbers.incrementAndGet();
    synchronized (shown) {
      shown.put(number, picture);
    }
    return PATH + number;
  }

  /** Answers with the picture of a number; not found where it is none, or does not come. */
  void answer(Context context, String number) {
    @Nullable URI picture = number.matches("[0-9]{1,18}") ? find(Long.parseLong(number)) : null;
    if (picture == null
        || !(fetcher.fetch(FetchRequest.picture(picture)) instanceof FetchResult.Fetched fetched)
        || fetched.isCut()) {
      throw new NotFoundResponse();
    }
    String type = type(fetched.body());
    if (type.isEmpty()) {
      throw new NotFoundResponse();
    }
    context.header("Cache-Control", "private, max-age=3600");
    context.contentType(type).result(fetched.body());
  }

  private @Nullable URI find(long number) {
    synchronized (shown) {
      return shown.get(number);
    }
  }

  /** The type of a picture that can do nothing but be shown; empty for anything else. */
  static String type(byte[] body) {
    String head = new String(body, 0, Math.min(body.length, 12), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    } else if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return "image/png";
    } else if (head.startsWith("GIF8")) {
      return "image/gif";
    } else if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
      return "image/webp";
    }
    return head.endsWith("ftypavif") ? "image/avif" : "";
  }
}
