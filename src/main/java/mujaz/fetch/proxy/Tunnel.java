package mujaz.fetch.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP's way through a proxy: CONNECT. */
final class Tunnel {
  private static final int LONGEST_HEAD = 8 << 10;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?: .*)?");

  private Tunnel() {}

  static void connect(Socket socket, InetSocketAddress target, String login) throws IOException {
    String address = target.getAddress().getHostAddress();
    String to =
        (target.getAddress() instanceof Inet6Address ? "[" + address + "]" : address)
            + ":"
            + target.getPort();
    StringBuilder head = new StringBuilder();
    head.append("CONNECT ").append(to).append(" HTTP/1.1\r\nHost: ").append(to).append("\r\n");
    if (!login.isEmpty()) {
      byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
      head.append("Proxy-Authorization: Basic ")
          .append(Base64.getEncoder().encodeToString(bytes))
          .append("\r\n");
    }
    socket
        .getOutputStream()
        .write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    Matcher status = STATUS.matcher(head(socket.getInputStream()).lines().findFirst().orElse(""));
    if (!status.matches()) {
      throw new ProtocolException("no HTTP proxy");
    } else if (!status.group(1).startsWith("2")) {
      throw new ProtocolException("the proxy answered with status " + status.group(1));
    }
  }

  /** Byte by byte: what comes after it is the site's. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < LONGEST_HEAD) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
      if (next == '\n' && head.toString().endsWith("\r\n\r\n")) {
        return head.toString();
      }
    }
    throw new ProtocolException("no HTTP proxy");
  }
}
