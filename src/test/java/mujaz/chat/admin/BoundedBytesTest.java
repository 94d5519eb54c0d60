package mujaz.chat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedBytesTest {
  @Test
  void whatFitsIsKeptWhole() throws IOException {
    BoundedBytes bytes = new BoundedBytes(4);
    bytes.write(new byte[] {1, 2, 3});
    bytes.write(4);
    assertThat(bytes.whole()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void ofWhatIsTooMuchOnlyTheSizeIsKept() throws IOException {
    BoundedBytes bytes = new BoundedBytes(1 << 20);
    byte[] piece = new byte[1 << 20];
    for (int i = 0; i < 5_000; i++) {
      bytes.write(piece);
    }
    assertThat(bytes.whole()).isNull();
    assertThat(bytes.size()).isEqualTo(5_000L << 20);
  }
}
