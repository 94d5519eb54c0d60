package mujaz.bench.citizen.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import mujaz.bench.FeedReply;
import mujaz.bench.FeedServer;
import mujaz.bench.citizen.play.Behaviour;
import mujaz.fetch.FetchRequest;
import mujaz.fetch.FetchResult;
import mujaz.fetch.FetchSettings;
import mujaz.fetch.Fetcher;
import org.junit.jupiter.api.Test;

class KindsTest {
  @Test
  void everyKindHasANameOfItsOwn() {
    List<String> names = Kinds.ALL.stream().map(Behaviour::name).toList();
    assertThat(names).hasSizeGreaterThan(80);
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void whatIsWrittenAsBrotliReadsBack() {
    byte[] body = "خبر and news. ".repeat(9_000).getBytes(StandardCharsets.UTF_8);
    assertThat(body.length).isGreaterThan(2 << 16);
    byte[] read = fetched(Brotli.of(body), 10 << 20);
    assertThat(Arrays.equals(read, body)).isTrue();
  }

  @Test
  void theBrotliBombIsSmallAndBursts() {
    byte[] bomb = Brotli.ofBlanks(3);
    assertThat(bomb.length).isLessThan(100);
    byte[] read = fetched(bomb, 64 << 20);
    assertThat(read).hasSize(48 << 20).startsWith(' ', ' ').endsWith(' ');
  }

  private static byte[] fetched(byte[] brotli, long most) {
    try (FeedServer server =
        FeedServer.start().on("/", FeedReply.bytes(200, brotli).with("Content-Encoding", "br"))) {
      FetchSettings settings =
          new FetchSettings(
              List.of(server.allowedHost()), most, Duration.ofSeconds(20), "mailto:a@b.example", 2);
      FetchResult result =
          new Fetcher(settings, InstantSource.system())
              .fetch(FetchRequest.feed(server.at("/"), null, null));
      return result.match(
          fetched -> fetched.body(), same -> fail(), later -> fail(later.why()), gone -> fail());
    }
  }

  private static byte[] fail(Object... why) {
    throw new AssertionError(Arrays.toString(why));
  }
}
