package mujaz.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a {@link FeedServer} answers, and how badly. Immutable. */
public final class FeedReply {
  /** Writes the body; the connection ends after a body whose length was not stated. */
  public interface Body {
    void write(OutputStream out, Pause pause) throws IOException;
  }

  /** Waits between bytes. */
  public interface Pause {
    /** False once the server closes. */
    boolean of(Duration time);
  }

  private static final byte[] NOTHING = {};

  /** The status of an answer that writes its own head. */
  private static final int OWN_HEAD = 0;

  private final int status;
  private final List<String> headers;
  private final Body body;
  private final boolean keepsAlive;

  private FeedReply(int status, List<String> headers, Body body, boolean keepsAlive) {
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body;
    this.keepsAlive = keepsAlive;
  }

  public static FeedReply status(int code) {
    return bytes(code, NOTHING);
  }

  public static FeedReply ok(String type, String text) {
    return bytes(200, text.getBytes(StandardCharsets.UTF_8)).with("Content-Type", type);
  }

  public static FeedReply bytes(int code, byte[] bytes) {
    FeedReply bare = new FeedReply(code, List.of(), (out, pause) -> out.write(bytes), true);
    return code == 304 ? bare : bare.with("Content-Length", Integer.toString(bytes.length));
  }

  public static FeedReply redirect(int code, String location) {
    return status(code).with("Location", location);
  }

  /** A body without a stated length: slow, endless, or cut short. */
  public static FeedReply streamed(Body body) {
    return new FeedReply(200, List.of("Connection: close"), body, false);
  }

  /** The whole answer, from the status line on, as somebody else would write it. */
  public static FeedReply raw(Body answer) {
    return new FeedReply(OWN_HEAD, List.of(), answer, false);
  }

  /** The headers come, and then nothing more. */
  public static FeedReply silence() {
    return streamed(
        (out, pause) -> {
          out.flush();
          pause.of(Duration.ofHours(1));
        });
  }

  public FeedReply with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name + ": " + value);
    return new FeedReply(status, more, body, keepsAlive);
  }

  boolean keepsAlive() {
    return keepsAlive;
  }

  void write(OutputStream out, Pause pause) throws IOException {
    if (status == OWN_HEAD) {
      body.write(out, pause);
      return;
    }
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Said\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    body.write(out, pause);
  }
}
