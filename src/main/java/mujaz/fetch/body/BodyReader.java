package mujaz.fetch.body;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Reads a body to its end or its bound, and unpacks it. The bound holds on the wire and unpacked:
 * what is longer stops there.
 */
public final class BodyReader {
  private static final long PIECE = 8192;

  /**
   * @param isCut whether what was packed broke off before its end
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once and never compared.
  public record Body(byte[] bytes, boolean isCut) {}

  private final int most;

  public BodyReader(long most) {
    this.most = Math.toIntExact(most);
  }

  /**
   * @param encodings the Content-Encoding fields
   * @param patience how long to wait for room on the heap
   * @throws HeapRoom.NoRoom where none came free
   * @throws IOException where the peer breaks off
   */
  public Body read(
      BufferedSource wire, List<String> encodings, HeapRoom.Stay stay, Duration patience)
      throws IOException {
    Buffer packed = new Buffer();
    while (packed.size() < most && wire.read(packed, Math.min(PIECE, most - packed.size())) != -1) {
      stay.grow(packed.size(), patience);
    }
    Coding.Unpacked body =
        Coding.unpack(packed.readByteArray(), encodings, most, bytes -> stay.grow(bytes, patience));
    return new Body(body.bytes(), body.isCut());
  }
}
