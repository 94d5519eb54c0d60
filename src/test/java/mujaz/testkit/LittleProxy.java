package mujaz.testkit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy on loopback that speaks CONNECT and SOCKS 5, and remembers what it was asked for. */
public final class LittleProxy implements AutoCloseable {
  private final ServerSocket door;
  private final String login;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  private LittleProxy(ServerSocket door, String login) {
    this.door = door;
    this.login = login;
    go(this::listen);
  }

  /**
   * @param login what it wants to be told, {@code user:password}; empty for nothing
   */
  public static LittleProxy start(String login) {
    try {
      return new LittleProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), login);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String http(String as) {
    return "http://" + (as.isEmpty() ? "" : as + "@") + "127.0.0.1:" + door.getLocalPort();
  }

  public String socks(String as) {
    return http(as).replace("http:", "socks5:");
  }

  /** The addresses that it was asked to connect to, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        open.add(guest);
        go(() -> serve(guest));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket guest) {
    try (guest) {
      DataInputStream in = new DataInputStream(guest.getInputStream());
      int first = in.readUnsignedByte();
      if (first == 'C') {
        tunnel(in, guest);
      } else {
        socks(in, guest);
      }
    } catch (IOException e) {
      // The guest has gone.
    }
  }

  private void tunnel(DataInputStream in, Socket guest) throws IOException {
    StringBuilder head = new StringBuilder("C");
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) in.readUnsignedByte());
    }
    String word = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    if (!login.isEmpty()
        && !head.toString().contains("Proxy-Authorization: Basic " + word + "\r")) {
      guest.getOutputStream().write("HTTP/1.1 407 No\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return;
    }
    String target = head.toString().split(" ", 3)[1];
    join(in, guest, target, "HTTP/1.1 200 OK\r\nX: y\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private void socks(DataInputStream in, Socket guest) throws IOException {
    OutputStream out = guest.getOutputStream();
    in.readFully(new byte[in.readUnsignedByte()]);
    out.write(new byte[] {5, (byte) (login.isEmpty() ? 0 : 2)});
    if (!login.isEmpty()) {
      in.readUnsignedByte();
      byte[] name = in.readNBytes(in.readUnsignedByte());
      byte[] word = in.readNBytes(in.readUnsignedByte());
      String told =
          new String(name, StandardCharsets.UTF_8) + ":" + new String(word, StandardCharsets.UTF_8);
      out.write(new byte[] {1, (byte) (told.equals(login) ? 0 : 1)});
    }
    in.readFully(new byte[3]);
    int kind = in.readUnsignedByte();
    if (kind != 1) {
      asked.add("kind " + kind);
      return;
    }
    InetAddress address = InetAddress.getByAddress(in.readNBytes(4));
    String target = address.getHostAddress() + ":" + in.readUnsignedShort();
    join(in, guest, target, new byte[] {5, 0, 0, 3, 1, 'x', 0, 80});
  }

  private void join(InputStream in, Socket guest, String target, byte[] answer) throws IOException {
    asked.add(target);
    int colon = target.lastIndexOf(':');
    int port = Integer.parseInt(target.substring(colon + 1));
    try (Socket site = new Socket(target.substring(0, colon), port)) {
      open.add(site);
      guest.getOutputStream().write(answer);
      go(() -> copy(in, site));
      copy(site.getInputStream(), guest);
    }
  }

  private static void copy(InputStream from, Socket to) {
    try {
      from.transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One of the two has gone.
    }
  }

  private static void go(Runnable work) {
    Thread thread = new Thread(work, "little-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
