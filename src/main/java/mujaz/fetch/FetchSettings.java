package mujaz.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.fetch.proxy.FetchProxy;

/**
 * How requests to outside behave.
 *
 * @param allowedHosts addresses or CIDR with a port or {@code *}, allowed although private
 * @param ports those that public addresses may be asked on
 * @param maxSize the largest body in bytes, on the wire and decoded; what is longer stops there
 * @param deadline one whole fetch, redirects included
 * @param contact stands in the User-Agent
 * @param perHost requests in flight to one host
 * @param proxies those that a source may be followed through
 */
public record FetchSettings(
    List<String> allowedHosts,
    Set<Integer> ports,
    long maxSize,
    Duration deadline,
    String contact,
    int perHost,
    List<FetchProxy> proxies) {
  /** Where web servers are. */
  public static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8000, 8008, 8080, 8443, 8888);

  public FetchSettings {
    allowedHosts = List.copyOf(allowedHosts);
    allowedHosts.forEach(AllowedHost::parse);
    ports = Set.copyOf(ports);
    require(
        !ports.isEmpty() && ports.stream().allMatch(port -> port >= 1 && port <= 65_535),
        "ports must be numbers from 1 to 65535");
    require(maxSize >= 1024 && maxSize <= 256 << 20, "max-size must be 1KiB to 256MiB");
    require(
        !deadline.isNegative() && deadline.toSeconds() >= 1 && deadline.toMinutes() <= 10,
        "deadline must be 1s to 10m");
    require(perHost >= 1 && perHost <= 16, "per-host must be 1 to 16");
    proxies = List.copyOf(proxies);
    require(
        proxies.stream().map(FetchProxy::name).distinct().count() == proxies.size(),
        "two proxies have the same name");
    require(contact.matches("[\\x21-\\x7e]{0,200}"), "contact must be an address without spaces");
  }

  /** With the usual ports, and no proxies. */
  public FetchSettings(
      List<String> allowedHosts, long maxSize, Duration deadline, String contact, int perHost) {
    this(allowedHosts, WEB_PORTS, maxSize, deadline, contact, perHost, List.of());
  }

  public List<String> proxyNames() {
    return proxies.stream().map(FetchProxy::name).toList();
  }

  /** The same, and one more address that is allowed. */
  public FetchSettings allowing(String host) {
    List<String> hosts = Stream.concat(allowedHosts.stream(), Stream.of(host)).toList();
    return new FetchSettings(hosts, ports, maxSize, deadline, contact, perHost, proxies);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
