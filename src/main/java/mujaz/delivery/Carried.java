package mujaz.delivery;

import java.time.Duration;

/**
 * One message that was brought to a transport, for who counts.
 *
 * @param took from asking for a place to the transport's word
 */
public record Carried(Lane lane, DeliveryResult result, Duration took) {
  /** What became of it, in a word. */
  public String word() {
    return result.match(
        sent -> "sent",
        later -> later.isFlood() ? "flood" : "later",
        unreachable -> "unreachable",
        moved -> "moved",
        rejected -> "rejected",
        uncertain -> "uncertain");
  }
}
