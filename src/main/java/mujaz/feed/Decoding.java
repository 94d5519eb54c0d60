package mujaz.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Bytes to text, whatever the labels say; gzip without a header is unpacked. */
public final class Decoding {
  private static final int MOST_UNPACKED = 64 << 20;

  private static final int MOST_AT_ONCE = 10 << 20;

  /** A server packs what the application behind it had packed already. */
  private static final int MOST_TIMES_PACKED = 2;

  /** What is looked at to tell the encoding of a stream. */
  private static final int SAMPLE = 1 << 20;

  private Decoding() {}

  /**
   * @param headers of the answer, by lower-case name
   */
  public static String decode(byte[] served, Map<String, List<String>> headers) {
    return isPacked(served) ? text(unpacked(served), headers) : text(served, headers);
  }

  /** What can be unpacked of it, however it ends; itself where that is nothing. */
  private static byte[] unpacked(byte[] served) {
    byte[] body = served;
    for (int times = 0; times < MOST_TIMES_PACKED && isPacked(body); times++) {
      try (InputStream in = unpacking(new ByteArrayInputStream(body))) {
        byte[] inside = in.readNBytes(MOST_AT_ONCE);
        if (inside.length == 0) {
          return body;
        }
        body = inside;
      } catch (IOException notGzip) {
        return body;
      }
    }
    return body;
  }

  private static InputStream unpacking(InputStream packed) throws IOException {
    return new CappedStream(new GZIPInputStream(packed), MOST_UNPACKED);
  }

  /** The same, in little memory where it is packed or long. */
  static Reader open(byte[] body, Map<String, List<String>> headers) throws IOException {
    return isPacked(body) || body.length > SAMPLE
        ? open(new ByteArrayInputStream(body), headers)
        : new StringReader(text(body, headers));
  }

  /** The same for a stream, whose start tells the encoding of the whole. */
  static Reader open(InputStream served, Map<String, List<String>> headers) throws IOException {
    InputStream in = served;
    boolean packed = true;
    for (int times = 0; times <= MOST_TIMES_PACKED && packed; times++) {
      byte[] start = in.readNBytes(2);
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(start), in);
      packed = times < MOST_TIMES_PACKED && start.length == 2 && isMagic(start);
      in = packed ? unpacking(all) : all;
    }
    byte[] sample = in.readNBytes(SAMPLE);
    if (sample.length < SAMPLE) {
      return new StringReader(text(sample, headers));
    }
    Encoding encoding = Encoding.of(Arrays.copyOf(sample, lastWhole(sample)), headers);
    InputStream body =
        new SequenceInputStream(
            new ByteArrayInputStream(sample, encoding.skip(), sample.length - encoding.skip()), in);
    return new InputStreamReader(body, encoding.charset());
  }

  /** Where a sample ends that has no broken character at its end. */
  private static int lastWhole(byte[] sample) {
    int end = sample.length;
    while (end > sample.length - 4 && sample[end - 1] < 0) {
      end--;
    }
    return end & ~1;
  }

  private static String text(byte[] body, Map<String, List<String>> headers) {
    boolean marked = body.length > 0 && (body[0] < 0 || body[0] == 0);
    if (!marked && !Encoding.mayShift(body)) {
      // Nearly every feed: the text of valid UTF-8 has no sign of replacement in it.
      String text = new String(body, StandardCharsets.UTF_8);
      if (text.indexOf('\uFFFD') < 0 && text.indexOf('\0') < 0) {
        return text;
      }
    }
    Encoding encoding = Encoding.of(body, headers);
    Charset charset = encoding.charset();
    return new String(body, encoding.skip(), body.length - encoding.skip(), charset);
  }

  private static boolean isPacked(byte[] body) {
    return body.length >= 18 && isMagic(body);
  }

  private static boolean isMagic(byte[] body) {
    return (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
  }
}
