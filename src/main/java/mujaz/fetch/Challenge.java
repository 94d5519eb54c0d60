package mujaz.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Response;

/**
 * A refusal that is no word of the publisher's: a guard before the site asks every visitor for a
 * proof of being human, which a program cannot and should not give.
 */
final class Challenge {
  private static final Set<Integer> CODES = Set.of(401, 403, 405, 429, 503);
  private static final List<String> MARKS =
      List.of(
          "cdn-cgi/challenge",
          "challenge-platform",
          "<title>just a moment",
          "<title>attention required",
          "captcha-delivery",
          "_incapsula_resource",
          "px-captcha",
          "awswaf",
          "verify you are human",
          "ddos protection by");

  private Challenge() {}

  /** Whether this may be one, so that its page is worth reading. */
  static boolean isPossible(Response response) {
    String type = String.valueOf(response.header("Content-Type", ""));
    return CODES.contains(response.code()) && (isStated(response) || type.contains("html"));
  }

  private static boolean isStated(Response response) {
    return "challenge".equalsIgnoreCase(response.header("cf-mitigated"))
        || response.header("x-amzn-waf-action") != null;
  }

  /**
   * @param page the beginning of what was served
   */
  static boolean isOne(Response response, byte[] page) {
    String seen = new String(page, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    return isStated(response) || MARKS.stream().anyMatch(seen::contains);
  }
}
