package mujaz.bench.citizen.kinds;

import java.io.ByteArrayOutputStream;

/** Brotli as the simplest of writers writes it. */
final class Brotli {
  /** The most that an uncompressed part holds whose length has 16 bits. */
  private static final int PART = 1 << 16;

  private Brotli() {}

  /**
   * Uncompressed parts (RFC 7932, 9.2): a window of 16 bits is the bit 0; a part is ISLAST=0,
   * MNIBBLES=00, MLEN-1 in 16 bits, ISUNCOMPRESSED=1, padding, bytes; the end is ISLAST=1,
   * ISLASTEMPTY=1.
   */
  static byte[] of(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < body.length; at += PART) {
      int size = Math.min(PART, body.length - at);
      int bits = ((size - 1) << 3) | (1 << 19);
      int shift = at == 0 ? 1 : 0;
      long head = (long) bits << shift;
      out.write((int) (head & 0xFF));
      out.write((int) (head >> 8 & 0xFF));
      out.write((int) (head >> 16 & 0xFF));
      out.write(body, at, size);
    }
    out.write(3);
    return out.toByteArray();
  }

  /**
   * So many times 16 MiB of blanks: each part is one literal and one copy of distance 1, with
   * prefix codes of one symbol, which take no bits (RFC 7932, 3.4, 5 and 9.2).
   */
  static byte[] ofBlanks(int parts) {
    BitWriter bits = new BitWriter().write(0, 1);
    for (int i = 0; i < parts; i++) {
      bits.write(0, 1).write(2, 2).write(0xFFFFFF, 24).write(0, 1);
      bits.write(0, 3).write(0, 6).write(0, 2).write(0, 2);
      bits.write(1, 2).write(0, 2).write(' ', 8);
      bits.write(1, 2).write(0, 2).write(399, 10);
      bits.write(1, 2).write(0, 2).write(16, 6);
      bits.write(0xFFFFFF - 2118, 24).write(0, 1);
    }
    return bits.write(3, 2).bytes();
  }
}
