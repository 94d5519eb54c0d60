package mujaz.delivery;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one style. The text is raw: a transport escapes it.
 *
 * @param link an http or https address, null for none
 */
public record Run(String text, Style style, @Nullable URI link) {
  /** How a run looks. */
  public enum Style {
    PLAIN,
    BOLD,
    ITALIC,
    CODE
  }

  public static Run plain(String text) {
    return new Run(text, Style.PLAIN, null);
  }

  public static Run bold(String text) {
    return new Run(text, Style.BOLD, null);
  }

  public static Run italic(String text) {
    return new Run(text, Style.ITALIC, null);
  }

  public Run linkedTo(@Nullable URI address) {
    return new Run(text, style, address);
  }
}
