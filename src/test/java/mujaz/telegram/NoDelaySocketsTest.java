package mujaz.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class NoDelaySocketsTest {
  @Test
  void nothingWaitsForWhatWentBeforeToBeAcknowledged() throws IOException {
    try (Socket socket = new NoDelaySockets().createSocket()) {
      assertThat(socket.getTcpNoDelay()).isTrue();
    }
  }
}
