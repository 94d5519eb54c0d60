package mujaz.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Says which addresses may be connected to: public ones (IANA's special-purpose registries name the
 * others), on the ports that the settings name, and those that the settings allow. It is asked with
 * the very address that the socket is about to connect to, so neither a name's notation nor a name
 * server can fool it.
 */
final class AddressGuard {
  /** IANA special-purpose addresses that InetAddress has no question for. */
  private static final List<AllowedHost> SPECIAL =
      List.of(
          AllowedHost.parse("0.0.0.0/8:*"),
          AllowedHost.parse("100.64.0.0/10:*"),
          AllowedHost.parse("192.0.0.0/24:*"),
          AllowedHost.parse("192.0.2.0/24:*"),
          AllowedHost.parse("192.88.99.0/24:*"),
          AllowedHost.parse("198.18.0.0/15:*"),
          AllowedHost.parse("198.51.100.0/24:*"),
          AllowedHost.parse("203.0.113.0/24:*"),
          AllowedHost.parse("240.0.0.0/4:*"),
          AllowedHost.parse("[2001::]/23:*"),
          AllowedHost.parse("[2001:db8::]/32:*"),
          AllowedHost.parse("[2002::]/16:*"),
          AllowedHost.parse("[2620:4f:8000::]/48:*"),
          AllowedHost.parse("[3fff::]/20:*"));

  private static final AllowedHost NAT64 = AllowedHost.parse("[64:ff9b::]/96:*");

  /** All of IPv6 that is given out for the public internet. */
  private static final AllowedHost GLOBAL = AllowedHost.parse("[2000::]/3:*");

  private final List<AllowedHost> allowed;
  private final Set<Integer> ports;

  AddressGuard(List<String> allowedHosts) {
    this(allowedHosts, FetchSettings.WEB_PORTS);
  }

  AddressGuard(List<String> allowedHosts, Set<Integer> ports) {
    this.allowed = allowedHosts.stream().map(AllowedHost::parse).toList();
    this.ports = ports;
  }

  boolean allows(InetAddress address, int port) {
    InetAddress meant = embedded(address);
    if (allowed.stream().anyMatch(host -> host.holds(meant, port))) {
      return true;
    }
    return ports.contains(port) && isPublic(meant);
  }

  private static boolean isPublic(InetAddress address) {
    return !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && (address instanceof Inet4Address || GLOBAL.holds(address, 0))
        && SPECIAL.stream().noneMatch(range -> range.holds(address, 0));
  }

  /**
   * The IPv4 address inside a NAT64 address (RFC 6052), which is all that a network without IPv4
   * gives; every other way to write IPv4 as IPv6 is no public address. Java itself knows the mapped
   * ones as IPv4.
   */
  private static InetAddress embedded(InetAddress address) {
    return NAT64.holds(address, 0)
        ? ipv4(Arrays.copyOfRange(address.getAddress(), 12, 16))
        : address;
  }

  private static InetAddress ipv4(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
