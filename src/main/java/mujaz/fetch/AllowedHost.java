package mujaz.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A private address that may be fetched all the same: {@code 127.0.0.1:9000}, {@code 10.0.0.0/8:*},
 * {@code [::1]:80}. Names are not taken: what a name means can change.
 *
 * @param prefix how many leading bits of the address count
 * @param port 0 for any
 */
record AllowedHost(InetAddress address, int prefix, int port) {

  static AllowedHost parse(String written) {
    int colon = written.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException(
          "allowed-hosts: \"" + written + "\" needs a port or *, such as 127.0.0.1:9000");
    }
    String host = written.substring(0, colon).replace("[", "").replace("]", "");
    String port = written.substring(colon + 1);
    String[] parts = host.split("/", 2);
    if (!parts[0].matches("[0-9.]{7,15}|[0-9a-fA-F:]{2,39}")
        || !port.matches("\\*|[0-9]{1,5}")
        || (parts.length == 2 && !parts[1].matches("[0-9]{1,3}"))) {
      throw new IllegalArgumentException(
          "allowed-hosts: \"" + written + "\" is not an address or CIDR with a port or *");
    }
    try {
      InetAddress address = InetAddress.getByName(parts[0]);
      int bits = address.getAddress().length * 8;
      int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : bits;
      if (prefix > bits) {
        throw new IllegalArgumentException("allowed-hosts: no such prefix: " + written);
      }
      return new AllowedHost(address, prefix, port.equals("*") ? 0 : Integer.parseInt(port));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("allowed-hosts: not an address: " + written, e);
    }
  }

  boolean holds(InetAddress other, int otherPort) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    if (mine.length != theirs.length || (port != 0 && port != otherPort)) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
