package mujaz.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends after so many bytes, so that a bomb bursts small. */
final class CappedStream extends FilterInputStream {
  private long left;

  CappedStream(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int next = left > 0 ? in.read() : -1;
    left -= next < 0 ? 0 : 1;
    return next;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int count = left > 0 ? in.read(to, offset, (int) Math.min(length, left)) : -1;
    left -= Math.max(count, 0);
    return count;
  }
}
