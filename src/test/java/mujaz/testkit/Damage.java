package mujaz.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;

/**
 * Documents with damage in them, for fuzzing: one number makes one document, so that a finding can
 * be made again.
 */
public final class Damage {
  private static final List<String> PARTS =
      List.of(
          "<",
          ">",
          "&",
          "\"",
          "'",
          "=",
          "/",
          "\0",
          "\uFFFE",
          "\uD800",
          "\uDC00",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<!DOCTYPE x [",
          "]>",
          "<?",
          "?>",
          "&#x10FFFF;",
          "&#0;",
          "&#xD800;",
          "&nbsp;",
          "&lt;",
          "&#x202E;",
          "</",
          "<item>",
          "</item>",
          "<entry>",
          "<a href=\"",
          "<script>",
          "</script>",
          "<svg>",
          "<math>",
          "<style>",
          "<svg><style><img src=x onerror=y>",
          "xmlns:a='b' ",
          "xml:base='::' ",
          "٢٠٢٦",
          " onload=x ",
          "javascript:x",
          "{",
          "}",
          "[",
          "]",
          "\\u",
          "\\u0000",
          "\\ud800",
          "99999999999999999999",
          "-",
          "%",
          "://",
          "<title>",
          "</title>",
          "<textarea>",
          "<noscript>",
          "<p title='</noscript><img src=x onerror=y>'>",
          "<table><a>",
          "<math><mi><table><mglyph><style><img src=x onerror=y>",
          "هـ",
          "\r\n",
          "\u2028",
          "<p>",
          "<div>",
          "<br>",
          "<meta property=og:title content=",
          "<time datetime=",
          "<base href='//'>",
          "<outline xmlUrl=",
          ". ",
          "» قال ");

  private Damage() {}

  /** The document of that number: one of the seeds, or several, with up to twelve pieces of it. */
  public static byte[] document(long number, List<String> seeds) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder(pick(random, seeds));
    int times = 1 + random.nextInt(12);
    for (int i = 0; i < times; i++) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(40));
      switch (random.nextInt(6)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(from, text.substring(from, to).repeat(random.nextInt(50)));
        case 2 -> text.insert(from, pick(random, PARTS).repeat(1 << random.nextInt(8)));
        case 3 -> text.replace(from, to, pick(random, PARTS));
        case 4 -> text.insert(from, pick(random, seeds));
        default -> text.insert(from, pick(random, PARTS));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static String pick(Random random, List<String> parts) {
    return parts.get(random.nextInt(parts.size()));
  }

  /** Throws where a text cannot be kept: databases take no NUL and no half of a character. */
  public static void mustBeStorable(long number, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean half =
          Character.isHighSurrogate(c)
              ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
              : Character.isLowSurrogate(c) && !Character.isHighSurrogate(text.charAt(i - 1));
      if (c == 0 || half) {
        throw new AssertionError("number " + number + " leaves " + (int) c + " in " + text);
      }
      i += Character.isHighSurrogate(c) ? 1 : 0;
    }
  }

  /** Runs numbers for as long as {@code -Dmujaz.fuzz=10m} says; a second without it. */
  public static void forAsLongAsIsAskedFor(LongConsumer once) {
    String asked = System.getProperty("mujaz.fuzz", "1s");
    long end = System.nanoTime() + java.time.Duration.parse("PT" + asked).toNanos();
    long from = Long.getLong("mujaz.fuzz.from", 0);
    for (long number = from; System.nanoTime() < end; number++) {
      once.accept(number);
    }
  }
}
