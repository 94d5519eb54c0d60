package mujaz.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import mujaz.store.Json;
import org.jspecify.annotations.Nullable;

/**
 * How a chat likes what it gets.
 *
 * @param digits a CLDR numbering system ({@code latn}, {@code arab}, {@code arabext}); empty for
 *     the region's own
 * @param hijri whether dates are given in the Islamic calendar too
 * @param length how long a digest is
 * @param silent whether digests make no sound
 * @param picture whether the lead story's picture is shown
 * @param alerts alerts a day at most; 0 for none
 * @param quiet hours in which no alert is sent; null for none
 * @param punctual whether a digest comes at its very minute, however many are due then
 * @param translated whether stories in other languages are shown in its own, where they are
 *     translated. Kept only where it is on: who keeps the same choices shares editions
 */
public record Preferences(
    @JsonProperty("digits") String digits,
    @JsonProperty("hijri") boolean hijri,
    @JsonProperty("length") Length length,
    @JsonProperty("silent") boolean silent,
    @JsonProperty("picture") boolean picture,
    @JsonProperty("alerts") int alerts,
    @JsonProperty("quiet") @Nullable QuietHours quiet,
    @JsonProperty("punctual") boolean punctual,
    @JsonProperty("translated") @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean translated) {
  private static final Set<String> DIGITS = Set.of("", "latn", "arab", "arabext");

  public static final Preferences STANDARD =
      new Preferences("", false, Length.STANDARD, false, false, 0, null, false, false);

  /** How much of a digest's stories is shown. */
  public enum Length {
    /** Headlines alone. */
    SHORT,
    STANDARD,
    /** All key points, open. */
    FULL
  }

  public Preferences {
    if (!DIGITS.contains(digits)) {
      throw new IllegalArgumentException("no digits: " + digits);
    }
  }

  public Preferences withDigits(String chosen) {
    return new Preferences(
        chosen, hijri, length, silent, picture, alerts, quiet, punctual, translated);
  }

  public Preferences withHijri(boolean chosen) {
    return new Preferences(
        digits, chosen, length, silent, picture, alerts, quiet, punctual, translated);
  }

  public Preferences withLength(Length chosen) {
    return new Preferences(
        digits, hijri, chosen, silent, picture, alerts, quiet, punctual, translated);
  }

  public Preferences withSilent(boolean chosen) {
    return new Preferences(
        digits, hijri, length, chosen, picture, alerts, quiet, punctual, translated);
  }

  public Preferences withPicture(boolean chosen) {
    return new Preferences(
        digits, hijri, length, silent, chosen, alerts, quiet, punctual, translated);
  }

  public Preferences withAlerts(int chosen) {
    return new Preferences(
        digits, hijri, length, silent, picture, chosen, quiet, punctual, translated);
  }

  public Preferences withQuiet(@Nullable QuietHours chosen) {
    return new Preferences(
        digits, hijri, length, silent, picture, alerts, chosen, punctual, translated);
  }

  public Preferences withPunctual(boolean chosen) {
    return new Preferences(
        digits, hijri, length, silent, picture, alerts, quiet, chosen, translated);
  }

  public Preferences withTranslated(boolean chosen) {
    return new Preferences(digits, hijri, length, silent, picture, alerts, quiet, punctual, chosen);
  }

  String json() {
    return Json.write(this);
  }

  static Preferences ofJson(@Nullable String json) {
    return json == null ? STANDARD : Json.read(json, Preferences.class);
  }
}
