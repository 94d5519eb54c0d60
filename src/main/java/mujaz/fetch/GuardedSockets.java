package mujaz.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import javax.net.SocketFactory;

/** Sockets that ask the guard at the moment of connecting, with the address they connect to. */
final class GuardedSockets extends SocketFactory {
  /** The guard said no. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    Refused(String address) {
      super("refused address " + address);
    }
  }

  private final AddressGuard guard;

  GuardedSockets(AddressGuard guard) {
    this.guard = guard;
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
        try {
          super.connect(endpoint, timeout);
        } catch (SocketTimeoutException e) {
          // Nobody there, which is not the same as somebody who is slow.
          ConnectException unreached = new ConnectException("no answer to connecting");
          unreached.initCause(e);
          throw unreached;
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
