package mujaz.feed;

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

/**
 * How bytes are meant as text. A byte order mark decides; else bytes that are valid UTF-8 are
 * UTF-8; else the HTTP header's, then the document's declaration; and where those are wrong too,
 * the single-byte page whose reading looks like a language.
 *
 * @param skip how many bytes stand before the text
 */
record Encoding(Charset charset, int skip) {
  private static final Pattern DECLARED =
      Pattern.compile("(?i)<\\?xml[^>]{0,200}encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._-]{2,40})");
  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s{0,9}=\\s{0,9}[\"']?([A-Za-z0-9._-]{2,40})");
  private static final Pattern HEADER =
      Pattern.compile("(?i)charset\\s{0,9}=\\s{0,9}\"?([A-Za-z0-9._-]{2,40})");
  private static final Charset EBCDIC = Charset.forName("IBM037");
  private static final int HEAD = 2048;

  /** What the labels are used for, as the WHATWG's standard has it. */
  private static final Map<String, String> MEANT =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "US-ASCII", "windows-1252",
          "ISO-8859-9", "windows-1254",
          "GB2312", "GB18030",
          "GBK", "GB18030",
          "EUC-KR", "x-windows-949",
          "Shift_JIS", "windows-31j",
          "TIS-620", "x-windows-874");

  /**
   * @param body whole, or cut at the end of a character
   */
  static Encoding of(byte[] body, Map<String, List<String>> headers) {
    Optional<Encoding> marked = byMark(body);
    if (marked.isPresent()) {
      return marked.get();
    }
    String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
    Optional<Charset> declared = named(DECLARED, head).or(() -> named(META, head));
    boolean shifts = declared.map(Encoding::isShift).orElse(false);
    if (!shifts && strictly(body, StandardCharsets.UTF_8).isPresent()) {
      return new Encoding(StandardCharsets.UTF_8, 0);
    }
    Charset charset =
        named(HEADER, headers.getOrDefault("content-type", List.of("")).get(0))
            .filter(named -> reads(named, body))
            .or(() -> declared.filter(named -> reads(named, body)))
            .orElseGet(() -> UnlabelledText.charset(body));
    return new Encoding(charset, 0);
  }

  /** Whether it may name an encoding of ASCII bytes, of which valid UTF-8 says nothing. */
  static boolean mayShift(byte[] body) {
    for (int i = 3; i < Math.min(body.length, HEAD) - 4; i++) {
      boolean iso =
          body[i] == '2' && body[i + 1] == '0' && body[i + 2] == '2' && body[i + 3] == '2';
      boolean hz = (body[i] | 0x20) == 'z' && body[i + 1] == '-' && (body[i + 2] | 0x20) == 'g';
      if (iso || hz) {
        return true;
      }
    }
    return false;
  }

  private static boolean reads(Charset charset, byte[] body) {
    return !charset.name().startsWith("UTF-")
        && strictly(body, charset).filter(text -> !UnlabelledText.looksMisread(text)).isPresent();
  }

  private static Optional<Encoding> byMark(byte[] body) {
    int first = body.length > 0 ? body[0] & 0xFF : -1;
    int second = body.length > 1 ? body[1] & 0xFF : -1;
    int third = body.length > 2 ? body[2] & 0xFF : -1;
    if (first == 0xEF && second == 0xBB && third == 0xBF) {
      return Optional.of(new Encoding(StandardCharsets.UTF_8, 3));
    } else if (first == 0xFF && second == 0xFE && third == 0 && body.length > 3 && body[3] == 0) {
      return Optional.of(new Encoding(Charset.forName("UTF-32LE"), 4));
    } else if (first == 0 && second == 0 && third == 0xFE) {
      return Optional.of(new Encoding(Charset.forName("UTF-32BE"), 4));
    } else if (first == 0xFE && second == 0xFF) {
      return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2));
    } else if (first == 0xFF && second == 0xFE) {
      return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2));
    } else if (first == 0x4C && second == 0x6F && third == 0xA7) {
      String head = new String(body, 0, Math.min(body.length, HEAD), EBCDIC);
      return Optional.of(new Encoding(named(DECLARED, head).orElse(EBCDIC), 0));
    } else if (first == 0 && second == '<') {
      return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 0));
    } else if (first == '<' && second == 0) {
      boolean wide = third == 0 && body.length > 3 && body[3] == 0;
      Charset charset = wide ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
      return Optional.of(new Encoding(charset, 0));
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
    String name = matcher.group(1);
    return known(name)
        .or(() -> known(name.replace('_', '-')))
        .or(() -> known("x-" + name.replace("-", "").replace("_", "")));
  }

  private static Optional<Charset> known(String name) {
    try {
      Charset charset = Charset.forName(name);
      return Optional.of(Charset.forName(MEANT.getOrDefault(charset.name(), charset.name())));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean isShift(Charset charset) {
    return charset.name().startsWith("ISO-2022") || charset.name().equals("HZ-GB-2312");
  }
}
