package mujaz.bench.citizen.kinds;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import mujaz.bench.FeedReply;
import mujaz.bench.citizen.play.Answer;
import mujaz.bench.citizen.play.Behaviour;
import mujaz.bench.citizen.play.Visit;

/** Good feeds, sent in every way that HTTP allows, and in some that it does not. */
final class Bodies {
  private static final Duration DRIP = Duration.ofMillis(20);
  private static final Duration THINKING = Duration.ofMillis(300);

  static final List<Behaviour> ALL =
      List.of(
          Behaviour.of("gzip", v -> coded(v, Codings.gzip(v.rssBytes()), "gzip")),
          Behaviour.of("x-gzip", v -> coded(v, Codings.gzip(v.rssBytes()), "x-gzip")).unreliable(),
          Behaviour.of("br", v -> coded(v, Brotli.of(v.rssBytes()), "br")),
          Behaviour.of("gzip without a header", v -> bytes(v, Codings.gzip(v.rssBytes()))),
          Behaviour.of("header without gzip", v -> lied(v)).unreliable(),
          Behaviour.of("truncated gzip", Bodies::truncated).unreliable(),
          Behaviour.of("deflate that nobody asked for", Bodies::deflated).unreliable(),
          Behaviour.of("chunked", v -> own(v, chunked(v, ""))),
          Behaviour.of("chunked with trailers", v -> own(v, chunked(v, "X-Sum: 17\r\n"))),
          Behaviour.of(
              "HTTP/1.0 that closes", v -> own(v, whole("HTTP/1.0 200 OK\r\n\r\n", v.rssBytes()))),
          Behaviour.of("no Content-Type", v -> own(v, whole(length(v, ""), v.rssBytes()))),
          Behaviour.of(
                  "Content-Length too long",
                  v ->
                      Answer.failed(
                          whole("HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n", v.rssBytes())))
              .unreliable(),
          Behaviour.of("Content-Length too short", Bodies::tooShort).unreliable(),
          Behaviour.of(
              "early hints before the answer",
              v ->
                  own(
                      v,
                      whole(
                          "HTTP/1.1 103 Early Hints\r\nLink: </s.css>; rel=preload\r\n\r\n"
                              + length(v, ""),
                          v.rssBytes()))),
          Behaviour.of(
              "lines that end in LF alone",
              v -> own(v, whole(length(v, "").replace("\r", ""), v.rssBytes()))),
          Behaviour.of(
              "headers in odd cases",
              v -> own(v, whole(length(v, "eTAG: \"x\"\r\n"), v.rssBytes())).givenEtag("\"x\"")),
          Behaviour.of("slow body", v -> own(v, dripping(v))),
          Behaviour.of("six feeds that think", Bodies::thinking).feeds(6),
          Behaviour.of("203", v -> v.fresh(FeedReply.bytes(203, v.rssBytes()), v.items())));

  private Bodies() {}

  private static Answer own(Visit visit, FeedReply reply) {
    return visit.fresh(reply, visit.items());
  }

  private static Answer bytes(Visit visit, byte[] body) {
    return visit.body(body, Visit.RSS, visit.items());
  }

  private static Answer coded(Visit visit, byte[] body, String coding) {
    return bytes(visit, body).header("Content-Encoding", coding);
  }

  private static Answer lied(Visit visit) {
    return Answer.unsure(FeedReply.bytes(200, visit.rssBytes()).with("Content-Encoding", "gzip"));
  }

  private static Answer truncated(Visit visit) {
    byte[] whole = Codings.gzip(visit.rssBytes());
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    return Answer.unsure(FeedReply.bytes(200, half).with("Content-Encoding", "gzip"));
  }

  private static Answer deflated(Visit visit) {
    return Answer.unsure(
        FeedReply.bytes(200, Codings.deflate(visit.rssBytes()))
            .with("Content-Encoding", "deflate"));
  }

  private static Answer tooShort(Visit visit) {
    byte[] body = visit.rssBytes();
    return Answer.unsure(
        whole("HTTP/1.1 200 OK\r\nContent-Length: " + body.length / 2 + "\r\n\r\n", body));
  }

  private static String length(Visit visit, String headers) {
    return "HTTP/1.1 200 OK\r\n"
        + headers
        + "Content-Length: "
        + visit.rssBytes().length
        + "\r\n\r\n";
  }

  private static FeedReply whole(String head, byte[] body) {
    return FeedReply.raw(
        (out, pause) -> {
          ascii(out, head);
          out.write(body);
        });
  }

  private static FeedReply chunked(Visit visit, String trailers) {
    byte[] body = visit.rssBytes();
    return FeedReply.raw(
        (out, pause) -> {
          ascii(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
          for (int at = 0; at < body.length; at += 1000) {
            int size = Math.min(1000, body.length - at);
            ascii(out, Integer.toHexString(size) + "\r\n");
            out.write(body, at, size);
            ascii(out, "\r\n");
          }
          ascii(out, "0\r\n" + trailers + "\r\n");
        });
  }

  private static FeedReply dripping(Visit visit) {
    byte[] body = visit.rssBytes();
    return FeedReply.streamed(
        (out, pause) -> {
          for (int at = 0; at < body.length && pause.of(DRIP); at += 1000) {
            out.write(body, at, Math.min(1000, body.length - at));
            out.flush();
          }
        });
  }

  /** While it thinks, requests pile up at its host. */
  private static Answer thinking(Visit visit) {
    visit.think(THINKING);
    return visit.rss();
  }

  private static void ascii(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
