package mujaz.bench.citizen.kinds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import mujaz.bench.FeedReply;
import mujaz.bench.citizen.play.Answer;
import mujaz.bench.citizen.play.Behaviour;
import mujaz.bench.citizen.play.Visit;

/** What goes wrong, and wants a reader to come back later and later. */
final class Failures {
  private static final String CHALLENGE =
      "<!doctype html><html><head><title>Just a moment...</title></head><body>"
          + "<noscript>Enable JavaScript and cookies to continue</noscript></body></html>";
  private static final String LOGIN =
      "<!doctype html><html><head><title>Log in</title></head><body><form action=\"/login\">"
          + "<input name=\"user\"><input name=\"password\"></form></body></html>";

  static final List<Behaviour> ALL =
      Stream.concat(
              Stream.of(400, 401, 403, 404, 405, 406, 418, 421, 451, 500, 502, 504, 520)
                  .map(code -> Behaviour.of("always " + code, v -> Answer.failed(code))),
              Stream.of(
                  Behaviour.of("503 without a time", v -> Answer.failed(503)),
                  Behaviour.of("410", v -> Answer.of(Answer.Kind.GONE, FeedReply.status(410))),
                  Behaviour.of("410 after a while", Failures::goneLater),
                  Behaviour.of("404 now and then", v -> flapping(v, 404)),
                  Behaviour.of("500 now and then", v -> flapping(v, 500)),
                  Behaviour.of("challenge page", v -> Answer.failed(page(403, CHALLENGE))),
                  Behaviour.of("login page", v -> Answer.unsure(page(200, LOGIN))),
                  Behaviour.of("empty body", v -> Answer.unsure(page(200, ""))),
                  Behaviour.of("204", v -> Answer.unsure(FeedReply.status(204))),
                  Behaviour.of("closed without a word", v -> Answer.failed(nothing())),
                  Behaviour.of("reset in mid-body", v -> Answer.failed(cut())),
                  Behaviour.of("no HTTP", v -> Answer.failed(noHttp())),
                  Behaviour.of(
                      "a page in place of the feed, now and then",
                      v -> v.number() % 2 == 1 ? v.rss() : Answer.unsure(page(200, CHALLENGE)))))
          .map(Behaviour::unreliable)
          .toList();

  private Failures() {}

  private static Answer goneLater(Visit visit) {
    return visit.number() < 3 ? visit.rss() : Answer.of(Answer.Kind.GONE, FeedReply.status(410));
  }

  private static Answer flapping(Visit visit, int status) {
    return visit.number() % 3 == 0
        ? Answer.failed(status)
        : visit.tagged("\"" + visit.version() + "\"");
  }

  private static FeedReply page(int status, String html) {
    return FeedReply.bytes(status, html.getBytes(StandardCharsets.UTF_8))
        .with("Content-Type", "text/html; charset=utf-8");
  }

  private static FeedReply nothing() {
    return FeedReply.raw((out, pause) -> {});
  }

  private static FeedReply noHttp() {
    return FeedReply.raw(
        (out, pause) -> out.write("220 mail ESMTP\r\n".getBytes(StandardCharsets.US_ASCII)));
  }

  /** Says less than its stated length. */
  private static FeedReply cut() {
    return FeedReply.raw(
        (out, pause) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n<?xml version=\"1.0\"?><rss>"
                  .getBytes(StandardCharsets.US_ASCII));
          out.flush();
          throw new IOException("reset, as the behaviour has it");
        });
  }
}
