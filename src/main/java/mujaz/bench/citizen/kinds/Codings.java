package mujaz.bench.citizen.kinds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Content codings, as a server writes them. */
final class Codings {
  /** The most that an uncompressed part of a brotli stream holds with a length of 16 bits. */
  private static final int BROTLI_PART = 1 << 16;

  private static final byte[] ZEROS = new byte[64 << 10];

  private Codings() {}

  static byte[] gzip(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] deflate(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** As gzip, so many zeros. */
  static byte[] gzipOfZeros(int mebibytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < mebibytes * 16; i++) {
        out.write(ZEROS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Brotli of uncompressed parts (RFC 7932, 9.2): a window of 16 bits is the bit 0; a part is
   * ISLAST=0, MNIBBLES=00, MLEN-1 in 16 bits, ISUNCOMPRESSED=1, padding, bytes; the end is
   * ISLAST=1, ISLASTEMPTY=1.
   */
  static byte[] brotli(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < body.length; at += BROTLI_PART) {
      int size = Math.min(BROTLI_PART, body.length - at);
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
   * As brotli, so many times 16 MiB of blanks: each part is one literal and one copy of distance 1,
   * with prefix codes of one symbol, which take no bits (RFC 7932, 3.4, 5 and 9.2).
   */
  static byte[] brotliOfBlanks(int parts) {
    Bits bits = new Bits();
    bits.write(0, 1);
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

  /** Bits from the lowest on. */
  private static final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long held;
    private int count;

    Bits write(long value, int bits) {
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
}
