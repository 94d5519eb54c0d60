package mujaz.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedServerTest {
  @Test
  void listensOnEveryAddressAndKnowsWhichWasAsked() throws Exception {
    List<String> addresses = List.of("127.3.0.1", "127.3.0.2", "127.3.9.9");
    try (FeedServer server =
        FeedServer.start(addresses)
            .onAll(asked -> FeedReply.ok("text/plain", asked.header("host").orElse("")))) {
      for (String address : addresses) {
        String authority = address + ":" + server.port();
        assertThat(get("http://" + authority + "/any")).isEqualTo(authority);
      }
      assertThat(server.connections()).isEqualTo(3);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void keepsWhatItWasAskedWherePathsAreNamed() throws Exception {
    try (FeedServer server = FeedServer.start().on("/a", FeedReply.ok("text/plain", "yes"))) {
      assertThat(get(server.at("/a?b=c").toString())).isEqualTo("yes");
      assertThat(server.requests("/a"))
          .singleElement()
          .extracting(FeedRequest::target)
          .isEqualTo("/a?b=c");
    }
  }

  private static String get(String address) throws Exception {
    try (InputStream in = URI.create(address).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
