package mujaz.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer asks to be left alone (RFC 9111, 5.2 and 5.3; RFC 9110, 10.2.3). Where both
 * are stated the longer counts. Dates are taken from the answer's own Date, so that a server whose
 * clock is wrong is understood all the same.
 */
final class Freshness {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,18})");
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration LONGEST_HOLD = Duration.ofDays(3_650);

  private Freshness() {}

  static Duration of(Response response, Instant now) {
    Duration longest = Duration.ZERO;
    for (String control : response.headers("Cache-Control")) {
      Matcher age = MAX_AGE.matcher(control);
      if (age.find()) {
        longest = longer(longest, seconds(age.group(1), LONGEST));
      }
    }
    @Nullable Duration expires = until(response.headers(), "Expires", now, LONGEST);
    return expires == null ? longest : longer(longest, expires);
  }

  /** Retry-After in seconds or as a date; null where it is missing, nonsense, or no time at all. */
  static @Nullable Duration retryAfter(Response response, Instant now) {
    String stated = response.header("Retry-After", "");
    if (stated == null || stated.isBlank()) {
      return null;
    }
    String written = stated.strip();
    @Nullable Duration after =
        written.matches("[0-9]{1,18}")
            ? seconds(written, LONGEST_HOLD)
            : until(response.headers(), "Retry-After", now, LONGEST_HOLD);
    return after == null || after.isZero() ? null : after;
  }

  /** OkHttp reads all three forms of dates that HTTP has had, and some that it never had. */
  private static @Nullable Duration until(
      Headers headers, String name, Instant now, Duration longest) {
    @Nullable Date date = headers.getDate(name);
    if (date == null) {
      return null;
    }
    @Nullable Date sent = headers.getDate("Date");
    Duration wait = Duration.between(sent == null ? now : sent.toInstant(), date.toInstant());
    return wait.isNegative() ? Duration.ZERO : wait.compareTo(longest) > 0 ? longest : wait;
  }

  private static Duration seconds(String digits, Duration longest) {
    return Duration.ofSeconds(Math.min(Long.parseLong(digits), longest.toSeconds()));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
