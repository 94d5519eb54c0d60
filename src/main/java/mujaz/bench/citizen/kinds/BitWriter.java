package mujaz.bench.citizen.kinds;

import java.io.ByteArrayOutputStream;

/** Writes bits, from the lowest on. */
final class BitWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long held;
  private int count;

  BitWriter write(long value, int bits) {
    held |= value << count;
    count += bits;
    while (count >= 8) {
      out.write((int) (held & 0xFF));
      held >>>= 8;
      count -= 8;
    }
    return this;
  }

  byte[] bytes() {
    out.write((int) held);
    return out.toByteArray();
  }
}
