package mujaz.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedServer;
import mujaz.testkit.SettableTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies over a real socket: packed in every way, too large, cut short, and never ending. */
@Timeout(120)
class FetchedBodiesIT {
  private static final int MOST = 64 << 10;
  private static final String CODING = "Content-Encoding";
  private static final String TEXT = "<rss>خبر</rss>";

  /** The text, and 64 MiB of zeros, as node's zlib packs them in Brotli. */
  private static final String BROTLI = "CwiAPHJzcz7Yrtio2LE8L3Jzcz4D";

  private static final String BROTLI_BOMB =
      "z///fwAkAOKxQHLv//n//w+ABEAcFoDu/T////8BkACIwwLQvf/P//9/ABIAcVgAuvf/";

  private final FeedServer server = FeedServer.start();
  private final Fetcher fetcher =
      new Fetcher(
          new FetchSettings(
              List.of(server.allowedHost()), MOST, Duration.ofSeconds(5), "mailto:a@b.example", 2),
          SettableTime.at("2026-11-23T09:00:00Z"));

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "deflate", "raw deflate", "br", "gzip, br", "identity"})
  void unpacksWhatItSaysItUnderstandsAndMore(String coding) {
    byte[] packed =
        switch (coding) {
          case "deflate" -> deflated(TEXT, false);
          case "raw deflate" -> deflated(TEXT, true);
          case "br" -> Base64.getDecoder().decode(BROTLI);
          case "gzip, br" -> stored(gzipped(TEXT.getBytes(StandardCharsets.UTF_8)));
          case "identity" -> TEXT.getBytes(StandardCharsets.UTF_8);
          default -> gzipped(TEXT.getBytes(StandardCharsets.UTF_8));
        };
    serve(coding.replace("raw ", ""), packed);
    assertThat(text(fetched())).isEqualTo(TEXT);
    assertThat(server.requests().get(0).header("accept-encoding")).contains("gzip, br");
  }

  @Test
  void plainTextThatClaimsToBePackedIsReadAsItIs() {
    serve("gzip", TEXT.getBytes(StandardCharsets.UTF_8));
    assertThat(text(fetched())).isEqualTo(TEXT);
    serve("br", TEXT.getBytes(StandardCharsets.UTF_8));
    assertThat(text(fetched())).isEqualTo(TEXT);
  }

  @Test
  void ofTruncatedGzipThatIsKeptWhichCame() {
    byte[] whole = gzipped(TEXT.repeat(2000).getBytes(StandardCharsets.UTF_8));
    serve("gzip", Arrays.copyOf(whole, whole.length - 12));
    FetchResult.Fetched cut = fetched();
    assertThat(cut.isCut()).isTrue();
    assertThat(text(cut)).startsWith(TEXT);
    serve("gzip", whole);
    assertThat(fetched().isCut()).isFalse();
  }

  @Test
  void aBodyShorterThanItsStatedLengthIsAFailure() {
    server.on(
        "/feed",
        FeedReply.streamed((out, pause) -> out.write("<rss>".getBytes(StandardCharsets.UTF_8)))
            .with("Content-Length", "1000"));
    assertThat(fetch()).isInstanceOf(FetchResult.TryLater.class);
  }

  @Test
  void bombsStopAtTheLargestSize() {
    serve("gzip", gzipped(new byte[50 << 20]));
    assertThat(fetched().body()).hasSize(MOST);
    serve("gzip, gzip", gzipped(gzipped(new byte[50 << 20])));
    assertThat(fetched().body()).hasSizeLessThanOrEqualTo(MOST);
    serve("br", Base64.getDecoder().decode(BROTLI_BOMB));
    assertThat(fetched().body()).hasSize(MOST);
  }

  @Test
  void anEndlessBodyStopsAtTheLargestSize() {
    server.on("/feed", FeedReply.streamed((out, pause) -> endless(out)));
    assertThat(fetched().body()).hasSize(MOST);
  }

  @Test
  void endlessGzipStopsToo() {
    server.on(
        "/feed",
        FeedReply.streamed((out, pause) -> endless(new GZIPOutputStream(out)))
            .with("Content-Encoding", "gzip"));
    assertThat(fetched().body()).hasSizeLessThanOrEqualTo(MOST);
  }

  @Test
  void soManyBombsAtOnceStayWithinALittleHeap() throws Exception {
    List<FeedServer> many = new ArrayList<>();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                LittleHeap.class.getName()));
    byte[] zip = gzipped(new byte[50 << 20]);
    byte[] bomb = Base64.getDecoder().decode(BROTLI_BOMB);
    byte[] large = new byte[LittleHeap.MOST + 1];
    for (int i = 0; i < 4; i++) {
      FeedServer one = FeedServer.start("127.0.2." + (i + 1));
      many.add(one);
      one.on("/gzip", FeedReply.bytes(200, zip).with(CODING, "gzip"));
      one.on("/br", FeedReply.bytes(200, bomb).with(CODING, "br"));
      one.on("/large", FeedReply.bytes(200, large));
      List.of("/gzip", "/br", "/large").forEach(path -> command.add(one.at(path).toString()));
    }
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      assertThat(process.waitFor()).isZero();
    } finally {
      many.forEach(FeedServer::close);
    }
  }

  private static void endless(OutputStream out) throws IOException {
    byte[] noise = new byte[8192];
    for (int i = 0; ; i++) {
      new Random(i).nextBytes(noise);
      out.write(noise);
    }
  }

  private void serve(String coding, byte[] packed) {
    server.on("/feed", FeedReply.bytes(200, packed).with("Content-Encoding", coding));
  }

  private FetchResult fetch() {
    return fetcher.fetch(FetchRequest.feed(server.at("/feed"), null, null));
  }

  private FetchResult.Fetched fetched() {
    FetchResult result = fetch();
    assertThat(result).isInstanceOf(FetchResult.Fetched.class);
    return (FetchResult.Fetched) result;
  }

  private static String text(FetchResult.Fetched fetched) {
    return new String(fetched.body(), StandardCharsets.UTF_8);
  }

  private static byte[] gzipped(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] deflated(String text, boolean raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new DeflaterOutputStream(out, new Deflater(9, raw))) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Brotli that packs nothing: a window of 16 bits, one block as it is, and the end. */
  private static byte[] stored(byte[] bytes) {
    int head = ((bytes.length - 1) << 4) | (1 << 20);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(head & 0xFF);
    out.write((head >> 8) & 0xFF);
    out.write((head >> 16) & 0xFF);
    out.writeBytes(bytes);
    out.write(3);
    return out.toByteArray();
  }
}
