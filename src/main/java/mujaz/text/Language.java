package mujaz.text;

import java.util.Locale;
import java.util.Set;

/**
 * A natural language by its ISO 639-1 code, {@code und} where it is not known (BCP 47's word for
 * it). Region and script are not part of it: a reader's region travels in a {@link Locale}.
 */
public record Language(String code) {
  public static final Language ARABIC = new Language("ar");
  public static final Language ENGLISH = new Language("en");
  public static final Language FRENCH = new Language("fr");
  public static final Language PERSIAN = new Language("fa");
  public static final Language URDU = new Language("ur");
  public static final Language UNKNOWN = new Language("und");

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "fa", "ur", "he", "ps", "sd", "ug", "yi", "ckb", "dv");

  public Language {
    if (!code.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException("not a language code: " + code);
    }
  }

  /** Reads a tag as feeds and Telegram state it: {@code ar-EG}, {@code en_US}, {@code EN}. */
  public static Language of(String tag) {
    String code = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    String modern =
        switch (code) {
          case "iw" -> "he";
          case "in" -> "id";
          case "ji" -> "yi";
          default -> code;
        };
    return modern.matches("[a-z]{2,3}") ? new Language(modern) : UNKNOWN;
  }

  public static Language of(Locale locale) {
    return of(locale.toLanguageTag());
  }

  public boolean isKnown() {
    return !equals(UNKNOWN);
  }

  public boolean isRightToLeft() {
    return RIGHT_TO_LEFT.contains(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
