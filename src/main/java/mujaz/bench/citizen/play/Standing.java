package mujaz.bench.citizen.play;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import mujaz.bench.FeedRequest;
import org.jspecify.annotations.Nullable;

/** Where a reader stands with a feed: when it may ask again, and with which validators. */
final class Standing {
  private static final Duration LONGEST = Duration.ofHours(24);

  /** Jitter may shorten a back-off so far. */
  private static final double LEAST_BACK_OFF = 0.5;

  private final House house;
  private @Nullable String etag;
  private @Nullable String modified;
  private boolean validatorsKnown = true;
  private Instant notBefore = Instant.MIN;
  private String why = "";
  private int failures;
  private boolean gone;
  private boolean redirected;
  private boolean cameByRedirect;

  Standing(House house) {
    this.house = house;
  }

  void asked(FeedRequest request, String below, Instant now) {
    cameByRedirect = redirected && !below.isEmpty();
    redirected = false;
    house.check("410 is final", !gone, "asked again");
    if (!cameByRedirect) {
      house.check(
          "not before its time",
          !now.plus(house.stage().slack()).isBefore(notBefore),
          () -> Duration.between(now, notBefore) + " before the end of " + why);
      if (validatorsKnown) {
        validator(request, "If-None-Match", etag);
        validator(request, "If-Modified-Since", modified);
      }
    }
  }

  private void validator(FeedRequest request, String name, @Nullable String expected) {
    Optional<String> sent = request.header(name);
    house.check(
        "validators go back byte for byte",
        sent.equals(Optional.ofNullable(expected)),
        () -> name + ": " + sent.orElse("(none)") + " for " + expected);
  }

  void answered(Answer answer, String below) {
    Stage stage = house.stage();
    Duration wait = stage.interval();
    why = "the interval";
    switch (answer.kind()) {
      case FRESH -> {
        etag = answer.etag();
        modified = answer.modified();
        validatorsKnown = below.isEmpty() || !cameByRedirect;
        failures = 0;
      }
      case SAME -> failures = 0;
      case FAILED -> {
        failures++;
        Duration backOff =
            stage.intervals(LEAST_BACK_OFF * Math.pow(2, Math.min(failures - 1, 20)));
        wait = longer(wait, backOff.compareTo(LONGEST) > 0 ? LONGEST : backOff);
        why = "the back-off after failure " + failures;
      }
      case GONE -> gone = true;
      case ELSEWHERE -> {
        redirected = true;
        validatorsKnown = false;
      }
      case UNSURE -> validatorsKnown = false;
    }
    if (answer.pause().compareTo(wait) > 0) {
      wait = answer.pause();
      why = "the pause it asked for, " + wait;
    }
    notBefore = stage.time().instant().plus(wait);
    if (!answer.hold().isZero()) {
      house.hold(answer.hold());
    }
  }

  /** Whether the request under way follows a redirect that was just given. */
  boolean cameByRedirect() {
    return cameByRedirect;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
