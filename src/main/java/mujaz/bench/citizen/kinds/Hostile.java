package mujaz.bench.citizen.kinds;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mujaz.bench.FeedReply;
import mujaz.bench.citizen.play.Answer;
import mujaz.bench.citizen.play.Behaviour;
import mujaz.bench.citizen.play.Visit;

/** What is meant to bring a reader down, or to hold it up. */
final class Hostile {
  private static final int BOMB_MEBIBYTES = 200;
  private static final byte[] GZIP_BOMB = Codings.gzipOfZeros(BOMB_MEBIBYTES);
  private static final byte[] BROTLI_BOMB = Brotli.ofBlanks(BOMB_MEBIBYTES / 16);
  private static final Duration DRIP = Duration.ofMillis(500);
  private static final String HEAD = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>";

  static final List<Behaviour> ALL =
      Stream.of(
              Behaviour.of("gzip bomb", v -> coded(GZIP_BOMB, "gzip")),
              Behaviour.of("br bomb", v -> coded(BROTLI_BOMB, "br")),
              Behaviour.of("gzip bomb without a header", v -> body(GZIP_BOMB)),
              Behaviour.of("endless body", v -> endless("x".repeat(8_000))),
              Behaviour.of("endless items", v -> endless("<item><title>more</title></item>")),
              Behaviour.of("a byte now and then", v -> dripping()),
              Behaviour.of("silence", v -> Answer.failed(FeedReply.silence())),
              Behaviour.of("headers without end", v -> Answer.unsure(flood())),
              Behaviour.of("XML bomb", v -> text(entities())),
              Behaviour.of("outside entity", Hostile::outside),
              Behaviour.of("deep nesting", v -> text(HEAD + "<a>".repeat(100_000))),
              Behaviour.of("60,000 attributes", v -> text(HEAD + "<a" + attributes() + "/>")),
              Behaviour.of("a megabyte of <", v -> text(HEAD + "<".repeat(1_000_000))),
              Behaviour.of("a megabyte of &", v -> text(HEAD + "&".repeat(1_000_000))),
              Behaviour.of("JSON that nests", v -> text("[".repeat(100_000))))
          .map(Behaviour::unreliable)
          .toList();

  private Hostile() {}

  private static Answer body(byte[] bytes) {
    return Answer.unsure(FeedReply.bytes(200, bytes).with("Content-Type", Visit.RSS));
  }

  private static Answer text(String text) {
    return body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer coded(byte[] bytes, String coding) {
    return body(bytes).header("Content-Encoding", coding);
  }

  private static Answer endless(String again) {
    byte[] head = HEAD.getBytes(StandardCharsets.UTF_8);
    byte[] part = again.repeat(10).getBytes(StandardCharsets.UTF_8);
    return Answer.unsure(
        FeedReply.streamed(
            (out, pause) -> {
              out.write(head);
              while (pause.of(Duration.ZERO)) {
                out.write(part);
              }
            }));
  }

  private static Answer dripping() {
    return Answer.failed(
        FeedReply.streamed(
            (out, pause) -> {
              while (pause.of(DRIP)) {
                out.write(' ');
                out.flush();
              }
            }));
  }

  private static FeedReply flood() {
    byte[] line = ("X-Flood: " + "y".repeat(1_000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    return FeedReply.raw(
        (out, pause) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
          while (pause.of(Duration.ZERO)) {
            out.write(line);
          }
        });
  }

  private static String entities() {
    StringBuilder text =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      String before = "&a" + (i - 1) + ";";
      text.append("<!ENTITY a").append(i).append(" \"").append(before.repeat(10)).append("\">");
    }
    return text.append("]><rss><channel><title>&a29;</title></channel></rss>").toString();
  }

  /** An entity that stands at the canary. */
  private static Answer outside(Visit visit) {
    String canary = "http://" + visit.stage().canary().get(0) + "/from-entity";
    return text(
        "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \""
            + canary
            + ".dtd\" [<!ENTITY x SYSTEM \""
            + canary
            + "\">]><rss><channel><title>&x;</title></channel></rss>");
  }

  private static String attributes() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      all.append(" a").append(i).append("=\"\"");
    }
    return all.toString();
  }
}
