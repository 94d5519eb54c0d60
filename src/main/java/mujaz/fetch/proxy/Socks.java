package mujaz.fetch.proxy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** SOCKS 5 (RFC 1928), with no login or a name and a password (RFC 1929). */
final class Socks {
  private static final int VERSION = 5;
  private static final int NO_LOGIN = 0;
  private static final int PASSWORD = 2;
  private static final int IPV4 = 1;
  private static final int NAME = 3;
  private static final int IPV6 = 4;
  private static final int LONGEST = 255;

  private Socks() {}

  static void connect(Socket socket, InetSocketAddress target, String login) throws IOException {
    // Every read is of a stated length: what comes after the last is the site's.
    DataInputStream in = new DataInputStream(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    int method = login.isEmpty() ? NO_LOGIN : PASSWORD;
    out.write(new byte[] {VERSION, 1, (byte) method});
    expect(in.readUnsignedByte() == VERSION, "no SOCKS proxy");
    expect(in.readUnsignedByte() == method, "the proxy wants another kind of login");
    if (method == PASSWORD) {
      out.write(asked(login));
      in.readUnsignedByte();
      expect(in.readUnsignedByte() == 0, "the proxy refuses the login");
    }
    byte[] address = target.getAddress().getAddress();
    ByteArrayOutputStream wish = new ByteArrayOutputStream();
    wish.writeBytes(new byte[] {VERSION, 1, 0, (byte) (address.length == 4 ? IPV4 : IPV6)});
    wish.writeBytes(address);
    wish.write(target.getPort() >> 8);
    wish.write(target.getPort());
    out.write(wish.toByteArray());
    expect(in.readUnsignedByte() == VERSION, "no SOCKS proxy");
    int answer = in.readUnsignedByte();
    expect(answer == 0, "the proxy answered with code " + answer);
    in.readUnsignedByte();
    int kind = in.readUnsignedByte();
    int length = kind == IPV4 ? 4 : kind == IPV6 ? 16 : kind == NAME ? in.readUnsignedByte() : -1;
    expect(length >= 0, "no SOCKS proxy");
    in.readFully(new byte[length + 2]);
  }

  private static byte[] asked(String login) throws IOException {
    int colon = login.indexOf(':');
    byte[] name = (colon < 0 ? login : login.substring(0, colon)).getBytes(StandardCharsets.UTF_8);
    byte[] word = (colon < 0 ? "" : login.substring(colon + 1)).getBytes(StandardCharsets.UTF_8);
    expect(name.length <= LONGEST && word.length <= LONGEST, "the login is too long for SOCKS");
    ByteArrayOutputStream asked = new ByteArrayOutputStream();
    asked.write(1);
    asked.write(name.length);
    asked.writeBytes(name);
    asked.write(word.length);
    asked.writeBytes(word);
    return asked.toByteArray();
  }

  private static void expect(boolean holds, String otherwise) throws ProtocolException {
    if (!holds) {
      throw new ProtocolException(otherwise);
    }
  }
}
