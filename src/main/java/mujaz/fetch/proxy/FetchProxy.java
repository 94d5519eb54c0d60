package mujaz.fetch.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Set;

/**
 * A proxy by its name: {@code riyadh=http://10.0.0.5:3128}, {@code
 * home=socks5://me:pass@[::1]:1080}.
 *
 * @param login {@code user:password}, empty for none
 */
public record FetchProxy(String name, Kind kind, String host, int port, String login) {
  private static final String FORM = "name=http://host:port or name=socks5://host:port";

  /** No source can be followed through a proxy of this name. */
  private static final Set<String> TAKEN = Set.of("none");

  /** How it is spoken to. */
  enum Kind {
    HTTP,
    SOCKS5
  }

  /**
   * @throws IllegalArgumentException for what is not written so, without repeating its password
   */
  public static FetchProxy parse(String written) {
    String[] parts = written.split("=", 2);
    String name = parts[0].strip();
    if (parts.length != 2 || !name.matches("[a-z0-9-]{1,16}") || TAKEN.contains(name)) {
      throw new IllegalArgumentException(
          "a proxy is written " + FORM + ", its name in letters a to z, digits and hyphens");
    }
    URI address;
    try {
      address = URI.create(parts[1].strip());
    } catch (IllegalArgumentException e) {
      throw wrong(name);
    }
    boolean socks = "socks5".equals(address.getScheme());
    String path = address.getPath();
    if ((!socks && !"http".equals(address.getScheme()))
        || address.getHost() == null
        || address.getPort() < 1
        || address.getQuery() != null
        || !(path == null || path.isEmpty() || path.equals("/"))) {
      throw wrong(name);
    }
    String login = address.getUserInfo() == null ? "" : address.getUserInfo();
    String host = address.getHost().replaceAll("[\\[\\]]", "");
    return new FetchProxy(name, socks ? Kind.SOCKS5 : Kind.HTTP, host, address.getPort(), login);
  }

  private static IllegalArgumentException wrong(String name) {
    return new IllegalArgumentException("the proxy " + name + " is not written " + FORM);
  }

  /** Where it is, looked up now. */
  public InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }

  /**
   * Has it connect to an address; what is written to the socket from then on goes there.
   *
   * @throws IOException where it does not
   */
  public void goOn(Socket socket, InetSocketAddress target) throws IOException {
    if (kind == Kind.SOCKS5) {
      Socks.connect(socket, target, login);
    } else {
      Tunnel.connect(socket, target, login);
    }
  }

  /** What must not be shown; empty for nothing. */
  public String password() {
    int colon = login.indexOf(':');
    return colon < 0 ? "" : login.substring(colon + 1);
  }

  /** Never the login. */
  @Override
  public String toString() {
    return name + "=" + kind + " " + host + ":" + port;
  }
}
