package mujaz.subscription;

import java.time.Instant;
import java.time.ZoneId;
import mujaz.subscription.Subscriber.Standing;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/** Who reads: all that a layout asks of a subscriber. */
public record Reader(
    String transport,
    Language language,
    String region,
    ZoneId zone,
    Standing standing,
    @Nullable String preferences) {
  public boolean isActive() {
    return standing == Standing.ACTIVE;
  }

  /** As one of those who read so. */
  public Subscriber as(ChatId chat, Instant since) {
    return new Subscriber(
        chat, language, region, zone, standing, since, Preferences.ofJson(preferences));
  }
}
