package mujaz.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mujaz.web.AdminPort;

/** The running service, which holds the H2 file and does on it what a command asks. */
final class HeldDatabase {
  private final URI address;
  private final String secret;

  private HeldDatabase(URI address, String secret) {
    this.address = address;
    this.secret = secret;
  }

  /** Empty where no service runs on this data directory: the command opens the file itself. */
  static Optional<HeldDatabase> of(Path data) throws IOException {
    Path file = data.resolve(AdminPort.FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 2 || !lines.get(0).matches("[0-9]{1,5}")) {
      return Optional.empty();
    }
    HeldDatabase held =
        new HeldDatabase(URI.create("http://127.0.0.1:" + lines.get(0) + "/"), lines.get(1));
    try {
      held.open("alive").disconnect();
      return Optional.of(held);
    } catch (ConnectException e) {
      // What a killed service left behind.
      return Optional.empty();
    }
  }

  /**
   * @param body what the service is to take; empty for nothing
   * @throws IOException with what the service says, where it failed
   */
  void ask(String action, byte[] body, OutputStream answer) throws IOException {
    HttpURLConnection request =
        (HttpURLConnection) address.resolve(action).toURL().openConnection();
    request.setRequestMethod("POST");
    request.setRequestProperty("Authorization", "Bearer " + secret);
    request.setDoOutput(true);
    request.getOutputStream().write(body);
    if (request.getResponseCode() != 200) {
      try (InputStream error = request.getErrorStream()) {
        String why = error == null ? "" : new String(error.readAllBytes(), StandardCharsets.UTF_8);
        throw new IOException("the service answers " + request.getResponseCode() + " " + why);
      }
    }
    try (InputStream in = request.getInputStream()) {
      in.transferTo(answer);
    }
  }

  String ask(String action, byte[] body) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    ask(action, body, answer);
    return answer.toString(StandardCharsets.UTF_8);
  }

  private HttpURLConnection open(String action) throws IOException {
    HttpURLConnection request =
        (HttpURLConnection) address.resolve(action).toURL().openConnection();
    request.setRequestProperty("Authorization", "Bearer " + secret);
    request.getResponseCode();
    return request;
  }
}
