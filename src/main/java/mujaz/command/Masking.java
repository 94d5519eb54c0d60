package mujaz.command;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * An encoder that puts *** in the place of secrets, whoever wrote them and wherever they stand in a
 * line or a stack: nobody else in the program writes them, and libraries may.
 */
final class Masking extends EncoderBase<ILoggingEvent> {
  private final Encoder<ILoggingEvent> lines;
  private final List<String> secrets;

  Masking(Encoder<ILoggingEvent> lines, List<String> secrets) {
    this.lines = lines;
    this.secrets =
        secrets.stream()
            .filter(secret -> secret.length() > 3)
            .flatMap(secret -> Stream.of(secret, escaped(secret)))
            .distinct()
            .toList();
  }

  /** As it stands in JSON. */
  private static String escaped(String secret) {
    return secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    byte[] line = lines.encode(event);
    if (secrets.isEmpty()) {
      return line;
    }
    String text = new String(line, StandardCharsets.UTF_8);
    for (String secret : secrets) {
      text = text.replace(secret, "***");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] headerBytes() {
    return lines.headerBytes();
  }

  @Override
  public byte[] footerBytes() {
    return lines.footerBytes();
  }
}
