package mujaz.fetch;

import java.time.Duration;
import java.util.List;

/**
 * How requests to outside behave.
 *
 * @param allowedHosts addresses or CIDR with a port or {@code *}, allowed although private
 * @param maxSize the largest body in bytes, decoded; what is longer stops there
 * @param deadline one whole fetch, redirects included
 * @param contact stands in the User-Agent
 * @param perHost requests in flight to one host
 */
public record FetchSettings(
    List<String> allowedHosts, long maxSize, Duration deadline, String contact, int perHost) {
  public FetchSettings {
    allowedHosts = List.copyOf(allowedHosts);
    allowedHosts.forEach(AllowedHost::parse);
    require(maxSize >= 1024 && maxSize <= 256 << 20, "max-size must be 1KiB to 256MiB");
    require(
        !deadline.isNegative() && deadline.toSeconds() >= 1 && deadline.toMinutes() <= 10,
        "deadline must be 1s to 10m");
    require(perHost >= 1 && perHost <= 16, "per-host must be 1 to 16");
    require(contact.matches("[\\x21-\\x7e]{0,200}"), "contact must be an address without spaces");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
