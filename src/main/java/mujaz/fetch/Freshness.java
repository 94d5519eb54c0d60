package mujaz.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How long an answer asks to be left alone (RFC 9111, 5.2 and 5.3; RFC 9110, 10.2.3). */
final class Freshness {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,9})");
  private static final Duration LONGEST = Duration.ofDays(1);

  private Freshness() {}

  static Duration of(Response response, Instant now) {
    @Nullable String control = response.header("Cache-Control");
    if (control != null) {
      Matcher age = MAX_AGE.matcher(control);
      if (age.find()) {
        return capped(Duration.ofSeconds(Long.parseLong(age.group(1))));
      }
    }
    return Optional.ofNullable(response.header("Expires"))
        .flatMap(Freshness::date)
        .map(expires -> capped(Duration.between(now, expires)))
        .orElse(Duration.ZERO);
  }

  /** Retry-After in seconds or as a date; null where it is missing or nonsense. */
  static @Nullable Duration retryAfter(Response response, Instant now) {
    String stated = response.header("Retry-After", "");
    if (stated == null || stated.isBlank()) {
      return null;
    }
    if (stated.strip().matches("[0-9]{1,9}")) {
      return capped(Duration.ofSeconds(Long.parseLong(stated.strip())));
    }
    return date(stated).map(until -> capped(Duration.between(now, until))).orElse(null);
  }

  private static Optional<Instant> date(String written) {
    try {
      return Optional.of(
          ZonedDateTime.parse(written.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration capped(Duration duration) {
    return duration.isNegative()
        ? Duration.ZERO
        : duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
  }
}
