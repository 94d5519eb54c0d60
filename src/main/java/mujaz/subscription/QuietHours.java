package mujaz.subscription;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Hours of the reader's own clock in which nothing is sent unasked but the digests they set.
 *
 * @param from the first quiet hour, 0 to 23
 * @param to the first hour that is not quiet any more; before {@code from} for a night
 */
public record QuietHours(@JsonProperty("from") int from, @JsonProperty("to") int to) {
  public QuietHours {
    if (from < 0 || from > 23 || to < 0 || to > 23 || from == to) {
      throw new IllegalArgumentException("no quiet hours: " + from + " to " + to);
    }
  }

  public boolean covers(Instant moment, ZoneId zone) {
    int hour = moment.atZone(zone).getHour();
    return from < to ? hour >= from && hour < to : hour >= from || hour < to;
  }
}
