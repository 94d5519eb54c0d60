package mujaz.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import javax.net.SocketFactory;
import mujaz.fetch.proxy.FetchProxy;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that ask the guard at the moment of connecting, with the address they connect to; also
 * where a proxy connects for them: it is told that address, and never a name.
 */
final class GuardedSockets extends SocketFactory {
  /** The guard said no. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    Refused(String address) {
      super("refused address " + address);
    }
  }

  /** The proxy is not there, or would not. */
  static final class Unserved extends IOException {
    private static final long serialVersionUID = 1;

    Unserved(FetchProxy proxy, IOException cause) {
      super("no way through the proxy " + proxy.name(), cause);
    }
  }

  private final AddressGuard guard;
  private final @Nullable FetchProxy proxy;

  /**
   * @param proxy null for none
   */
  GuardedSockets(AddressGuard guard, @Nullable FetchProxy proxy) {
    this.guard = guard;
    this.proxy = proxy;
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress address)
            || address.isUnresolved()
            || !guard.allows(address.getAddress(), address.getPort())) {
          throw new Refused(endpoint.toString());
        }
        if (proxy != null) {
          through(proxy, address, timeout);
          return;
        }
        try {
          super.connect(endpoint, timeout);
        } catch (SocketTimeoutException e) {
          // Nobody there, which is not the same as somebody who is slow.
          ConnectException unreached = new ConnectException("no answer to connecting");
          unreached.initCause(e);
          throw unreached;
        }
      }

      private void through(FetchProxy way, InetSocketAddress address, int timeout)
          throws IOException {
        try {
          super.connect(way.address(), timeout);
          way.goOn(this, address);
        } catch (IOException e) {
          throw new Unserved(way, e);
        }
      }

      @Override
      public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = createSocket();
    socket.connect(address);
    return socket;
  }
}
