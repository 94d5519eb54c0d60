package mujaz.bench.citizen;

import java.io.UncheckedIOException;
import java.util.List;
import mujaz.bench.FeedServer;
import org.jspecify.annotations.Nullable;

/**
 * A server on 127.0.0.1 and ::1, at the feeds' own port, that counts who connects: it may be
 * reached by no redirect, name, notation or link.
 */
final class Canary implements AutoCloseable {
  private static final List<String> NAMES =
      List.of(
          "127.0.0.1",
          "localhost",
          "localhost.",
          "LOCALHOST",
          "127.1",
          "127.0.1",
          "2130706433",
          "0x7f000001",
          "0x7f.0.0.1",
          "017700000001",
          "0177.0.0.01",
          "0.0.0.0",
          "0",
          "[::1]",
          "[::]",
          "[::ffff:127.0.0.1]",
          "[::ffff:7f00:1]",
          "[::127.0.0.1]",
          "[64:ff9b::127.0.0.1]",
          "[2002:7f00:1::]",
          "127。0。0。1",
          "user@127.0.0.1");

  private final FeedServer server;
  private final @Nullable FeedServer server6;

  Canary(int port) {
    server = FeedServer.start(List.of("127.0.0.1"), port);
    server6 = loopback6(port);
  }

  /** Null where the machine has no IPv6. */
  private static @Nullable FeedServer loopback6(int port) {
    try {
      return FeedServer.start(List.of("::1"), port);
    } catch (UncheckedIOException e) {
      return null;
    }
  }

  /** Itself, in every notation that some resolver knows. */
  List<String> authorities() {
    return NAMES.stream().map(name -> name + ":" + server.port()).toList();
  }

  int connections() {
    return server.connections() + (server6 == null ? 0 : server6.connections());
  }

  @Override
  public void close() {
    server.close();
    if (server6 != null) {
      server6.close();
    }
  }
}
