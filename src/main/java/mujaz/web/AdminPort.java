package mujaz.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a command asks the service that holds an H2 file: on loopback, for whoever can read the
 * secret, which stands with the port in a file that only the service's own user can read.
 */
public final class AdminPort implements AutoCloseable {
  /** The file, under the data directory: a line with the port, a line with the secret. */
  public static final String FILE = "admin-port";

  private static final Logger log = LoggerFactory.getLogger(AdminPort.class);
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** What is done for a command. */
  public interface Action {
    /**
     * @param in what the command sends, bounded by the action
     * @param out the answer, which is sent once it is whole
     * @throws RuntimeException when it failed; the command is told its message
     */
    void run(InputStream in, OutputStream out) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final Path file;

  private AdminPort(HttpServer server, ExecutorService threads, Path file) {
    this.server = server;
    this.threads = threads;
    this.file = file;
  }

  /**
   * Opens it.
   *
   * @param data where the file goes; made where it is not there
   * @param actions by the last part of the path
   */
  public static AdminPort open(Path data, Map<String, Action> actions) {
    String secret = new BigInteger(256, new SecureRandom()).toString(36);
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
      ExecutorService threads =
          Executors.newFixedThreadPool(
              2,
              work -> {
                Thread thread = new Thread(work, "admin-port");
                thread.setDaemon(true);
                return thread;
              });
      server.setExecutor(threads);
      Files.createDirectories(data);
      server.createContext("/", exchange -> answer(exchange, secret, actions, data));
      server.start();
      Path file = write(data, server.getAddress().getPort() + "\n" + secret + "\n");
      return new AdminPort(server, threads, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Path data, String content) throws IOException {
    Path fresh = Files.createTempFile(data, FILE, ".new", OWNER_ONLY);
    Files.writeString(fresh, content);
    return Files.move(
        fresh,
        data.resolve(FILE),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  private static void answer(
      HttpExchange exchange, String secret, Map<String, Action> actions, Path data)
      throws IOException {
    try (exchange) {
      String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      byte[] wanted = ("Bearer " + secret).getBytes(StandardCharsets.UTF_8);
      if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted)) {
        log.warn("admin port refused a request without the secret");
        exchange.sendResponseHeaders(403, -1);
        return;
      }
      Action action = actions.get(exchange.getRequestURI().getPath().substring(1));
      if (action == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      run(action, exchange, Files.createTempFile(data, FILE, ".out", OWNER_ONLY));
    }
  }

  private static void run(Action action, HttpExchange exchange, Path whole) throws IOException {
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole))) {
        action.run(exchange.getRequestBody(), out);
      } catch (RuntimeException e) {
        log.error("admin port failed", e);
        byte[] why = String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(500, why.length == 0 ? -1 : why.length);
        exchange.getResponseBody().write(why);
        return;
      }
      long size = Files.size(whole);
      exchange.sendResponseHeaders(200, size == 0 ? -1 : size);
      Files.copy(whole, exchange.getResponseBody());
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("the admin port's file stays: {}", e.getMessage());
    }
  }
}
