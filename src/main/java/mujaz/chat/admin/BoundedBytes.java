package mujaz.chat.admin;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps what is written to it, unless that is more than can be sent: then it only counts. */
final class BoundedBytes extends OutputStream {
  private final int most;
  private @Nullable ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long size;

  BoundedBytes(int most) {
    this.most = most;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    Objects.checkFromIndexSize(from, count, bytes.length);
    size += count;
    if (size > most) {
      kept = null;
    } else if (kept != null) {
      kept.write(bytes, from, count);
    }
  }

  /** How much was written, kept or not. */
  long size() {
    return size;
  }

  /** All of it; null where that is too much. */
  byte @Nullable [] whole() {
    return kept == null ? null : kept.toByteArray();
  }
}
