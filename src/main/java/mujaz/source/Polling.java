package mujaz.source;

import java.time.Instant;
import mujaz.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * When a source is polled next, and how the last polls went.
 *
 * @param nextPollAt not before this moment
 * @param etag sent back byte for byte (RFC 9110, 13.1.2); null when the last 200 had none
 * @param lastModified sent back byte for byte (RFC 9110, 13.1.3); null when the last 200 had none
 * @param failures polls in a row that brought nothing; 0 after a 200 or a 304
 * @param problem why the last poll brought nothing; null after one that did
 * @param lastSuccessAt the last 200 or 304; null before the first
 */
public record Polling(
    Instant nextPollAt,
    @Nullable String etag,
    @Nullable String lastModified,
    int failures,
    @Nullable Problem problem,
    @Nullable Instant lastSuccessAt) {

  public static Polling firstAt(Instant moment) {
    return new Polling(moment, null, null, 0, null, null);
  }
}
