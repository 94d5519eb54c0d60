package mujaz.feed;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * A packed stream that ends after so many bytes, so that a bomb bursts small, and where it is
 * damaged or cut off, so that what came before is read.
 */
final class CappedStream extends FilterInputStream {
  private final long most;
  private long left;

  CappedStream(InputStream in, long most) {
    super(in);
    this.most = most;
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count;
    try {
      count = in.read(to, offset, (int) Math.min(length, left));
    } catch (EOFException | ZipException e) {
      if (left == most) {
        throw e;
      }
      count = -1;
    }
    left = count < 0 ? 0 : left - count;
    return count;
  }
}
