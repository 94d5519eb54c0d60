package mujaz.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Raw requests to the pages: any header may be forged. */
final class Web {
  private final URI address;

  /** What came back. */
  record Answer(int status, String head, String body) {
    /** A header's value; empty where it is not there. */
    String header(String name) {
      return head.lines()
          .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }

    /** The cookie as it is sent back. */
    String cookie() {
      return header("set-cookie").split(";", 2)[0];
    }
  }

  Web(URI address) {
    this.address = address;
  }

  Answer get(String path, String... namesAndValues) {
    return ask("GET", path, "", namesAndValues);
  }

  Answer post(String path, String form, String... namesAndValues) {
    return ask("POST", path, form, namesAndValues);
  }

  private Answer ask(String method, String path, String body, String... namesAndValues) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", address.getAuthority());
    headers.put("Connection", "close");
    if (method.equals("POST")) {
      headers.put("Content-Type", "application/x-www-form-urlencoded");
      headers.put("Content-Length", "" + body.getBytes(StandardCharsets.UTF_8).length);
    }
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    request.append("\r\n").append(body);
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      return read(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer read(InputStream in) throws IOException {
    String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    int end = all.indexOf("\r\n\r\n");
    return new Answer(
        Integer.parseInt(all.split(" ", 3)[1]), all.substring(0, end), all.substring(end + 4));
  }
}
