package mujaz.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Bytes to text, whatever the labels say. A byte order mark decides; else bytes that are valid
 * UTF-8 are UTF-8; else the document's declaration, then the HTTP header's; and where those are
 * wrong too, the single-byte page whose reading looks like a language.
 */
public final class Decoding {
  private static final Pattern DECLARED =
      Pattern.compile("(?i)<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{2,40})");
  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9._-]{2,40})");
  private static final Pattern HEADER =
      Pattern.compile("(?i)charset\\s*=\\s*\"?([A-Za-z0-9._-]{2,40})");
  private static final int MOST_UNPACKED = 64 << 20;

  private Decoding() {}

  /**
   * @param headers of the answer, by lower-case name
   */
  public static String decode(byte[] served, Map<String, List<String>> headers) {
    byte[] body = unpacked(served);
    Optional<String> marked = byMark(body);
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<String> utf8 = strictly(body, StandardCharsets.UTF_8);
    String head = new String(body, 0, Math.min(body.length, 2048), StandardCharsets.ISO_8859_1);
    Optional<Charset> declared = named(DECLARED, head).or(() -> named(META, head));
    if (utf8.isPresent() && !declared.map(Decoding::isShift).orElse(false)) {
      return utf8.get();
    }
    return declared
        .filter(Decoding::isNotUnicode)
        .or(() -> named(HEADER, headers.getOrDefault("content-type", List.of("")).get(0)))
        .filter(Decoding::isNotUnicode)
        .flatMap(charset -> strictly(body, charset))
        .filter(text -> !looksLikeMojibake(text))
        .orElseGet(() -> guessed(body));
  }

  private static byte[] unpacked(byte[] body) {
    if (body.length < 18 || (body[0] & 0xFF) != 0x1F || (body[1] & 0xFF) != 0x8B) {
      return body;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readNBytes(MOST_UNPACKED);
    } catch (IOException notGzip) {
      return body;
    }
  }

  private static Optional<String> byMark(byte[] body) {
    int first = body.length > 0 ? body[0] & 0xFF : -1;
    int second = body.length > 1 ? body[1] & 0xFF : -1;
    int third = body.length > 2 ? body[2] & 0xFF : -1;
    if (first == 0xEF && second == 0xBB && third == 0xBF) {
      return Optional.of(new String(body, 3, body.length - 3, StandardCharsets.UTF_8));
    } else if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
      return Optional.of(new String(body, StandardCharsets.UTF_16BE).replace("\uFEFF", ""));
    } else if ((first == 0xFF && second == 0xFE) || (first == '<' && second == 0)) {
      return Optional.of(new String(body, StandardCharsets.UTF_16LE).replace("\uFEFF", ""));
    }
    return Optional.empty();
  }

  private static Optional<String> strictly(byte[] body, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> named(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(matcher.group(1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** ISO-2022 and its like are ASCII bytes throughout, so valid UTF-8 says nothing about them. */
  private static boolean isShift(Charset charset) {
    return charset.name().startsWith("ISO-2022") || charset.name().equals("HZ-GB-2312");
  }

  private static boolean isNotUnicode(Charset charset) {
    return !charset.name().startsWith("UTF-");
  }

  /** Arabic in windows-1256 that is read as Latin-1 is a row of accented capitals. */
  private static boolean looksLikeMojibake(String text) {
    int accented = 0;
    int letters = 0;
    for (int i = 0; i < Math.min(text.length(), 20_000); i++) {
      char c = text.charAt(i);
      accented += c >= 0xC0 && c <= 0xFF ? 1 : 0;
      letters += c >= 0xC0 && Character.isLetter(c) ? 1 : 0;
    }
    return letters > 20 && accented > 0.95 * letters && runs(text) > letters / 4;
  }

  /** How often three accented letters stand in a row, as no Latin language has them. */
  private static int runs(String text) {
    int runs = 0;
    int length = 0;
    for (int i = 0; i < Math.min(text.length(), 20_000); i++) {
      char c = text.charAt(i);
      length = c >= 0xC0 && c <= 0xFF ? length + 1 : 0;
      runs += length >= 3 ? 1 : 0;
    }
    return runs;
  }

  private static String guessed(byte[] body) {
    String broken = new String(body, StandardCharsets.UTF_8);
    long replaced = broken.chars().filter(c -> c == 0xFFFD).count();
    long beyond = broken.chars().filter(c -> c >= 0x80 && c != 0xFFFD).count();
    if (replaced * 10 < beyond) {
      return broken;
    }
    String western = new String(body, Charset.forName("windows-1252"));
    return runs(western) > 3 ? new String(body, Charset.forName("windows-1256")) : western;
  }
}
