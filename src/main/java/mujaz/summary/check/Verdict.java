package mujaz.summary.check;

/**
 * What came of a check.
 *
 * @param why the part that is not supported, in a few words; empty where all is
 */
public record Verdict(boolean supported, String why) {
  static final Verdict SUPPORTED = new Verdict(true, "");

  static Verdict not(String why) {
    return new Verdict(false, why);
  }
}
