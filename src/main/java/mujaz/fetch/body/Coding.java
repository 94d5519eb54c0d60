package mujaz.fetch.body;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import mujaz.fetch.body.HeapRoom.NoRoom;
import org.brotli.dec.BrotliInputStream;

/**
 * Unpacks what was packed on its way (RFC 9110, 8.4): gzip, br, and deflate in both of its
 * readings, one over another too. What says that it is packed and is not stays as it came, and of
 * what breaks off the part that could be read is kept.
 */
public final class Coding {
  /** What requests say they understand. */
  public static final String ACCEPTED = "gzip, br";

  private static final int MOST_LAYERS = 3;

  /** A Brotli stream may ask for a window of 16 MiB: few are unpacked at one time. */
  private static final Semaphore BROTLI =
      new Semaphore((int) Math.max(1, Math.min(8, Runtime.getRuntime().maxMemory() >> 27)));

  /**
   * @param isCut whether it broke off before its end
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once and never compared.
  record Unpacked(byte[] bytes, boolean isCut) {}

  /** Where the room comes from that a body needs as it grows. */
  interface Room {
    void need(long bytes) throws NoRoom;
  }

  private Coding() {}

  /**
   * @param stated the Content-Encoding fields
   * @param most bytes; what is longer stops there
   * @param room is asked for as the body grows
   */
  static Unpacked unpack(byte[] packed, List<String> stated, int most, Room room) throws NoRoom {
    List<String> layers = new ArrayList<>();
    for (String field : stated) {
      for (String layer : field.toLowerCase(Locale.ROOT).split(",", -1)) {
        layers.add(layer.strip());
      }
    }
    Unpacked body = new Unpacked(packed, false);
    int count = Math.min(layers.size(), MOST_LAYERS);
    for (int i = layers.size() - 1; i >= layers.size() - count; i--) {
      Unpacked inner = unpack(body.bytes, layers.get(i), most, room);
      body = new Unpacked(inner.bytes, body.isCut || inner.isCut);
    }
    return body;
  }

  private static Unpacked unpack(byte[] packed, String layer, int most, Room room) throws NoRoom {
    return switch (layer) {
      case "gzip", "x-gzip" -> read(packed, GZIPInputStream::new, most, room);
      case "deflate" ->
          read(packed, in -> new InflaterInputStream(in, inflater(packed)), most, room);
      case "br" -> {
        BROTLI.acquireUninterruptibly();
        try {
          yield read(packed, BrotliInputStream::new, most, room);
        } finally {
          BROTLI.release();
        }
      }
      default -> new Unpacked(packed, false);
    };
  }

  /** By the book deflate is in a zlib wrapper; some leave that out. */
  private static Inflater inflater(byte[] packed) {
    boolean wrapped =
        packed.length >= 2
            && (packed[0] & 0x0F) == 8
            && (((packed[0] & 0xFF) << 8) | (packed[1] & 0xFF)) % 31 == 0;
    return new Inflater(!wrapped);
  }

  private interface Unpacking {
    InputStream over(InputStream packed) throws IOException;
  }

  private static Unpacked read(byte[] packed, Unpacking unpacking, int most, Room room)
      throws NoRoom {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream((int) Math.min(HeapRoom.SMALL, 4L * packed.length + 512));
    boolean cut = false;
    try (InputStream in = unpacking.over(new ByteArrayInputStream(packed))) {
      byte[] piece = new byte[1 << 14];
      int n = in.read(piece, 0, Math.min(piece.length, most));
      while (n > 0) {
        room.need(out.size() + n);
        out.write(piece, 0, n);
        n = in.read(piece, 0, Math.min(piece.length, most - out.size()));
      }
    } catch (NoRoom e) {
      throw e;
    } catch (IOException e) {
      cut = true;
    }
    return cut && out.size() == 0
        ? new Unpacked(packed, false)
        : new Unpacked(out.toByteArray(), cut);
  }
}
