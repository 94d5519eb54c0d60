package mujaz.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Fresh, migrated databases for tests: H2 in memory or in a file, and a real PostgreSQL that is
 * started once a JVM from a Maven artifact. The database's session zone is Pacific/Honolulu while
 * the JVM's is Asia/Kathmandu, so that a zone taken from the wrong one shows.
 */
public final class Databases {
  private static final String ZONE = "Pacific/Honolulu";
  private static final AtomicLong NUMBER = new AtomicLong();

  private Databases() {}

  /** An H2 database in memory, gone when it is closed. */
  public static Database h2() {
    return Database.open(
        new DatabaseSettings(
            "jdbc:h2:mem:test" + NUMBER.incrementAndGet() + ";TIME ZONE=" + ZONE, "sa", ""));
  }

  /** An H2 database in files named after the path. */
  public static Database h2(Path file) {
    return Database.open(
        new DatabaseSettings("jdbc:h2:file:" + file + ";TIME ZONE=" + ZONE, "sa", ""));
  }

  /** A fresh PostgreSQL database; the test is skipped, or fails when required, without a server. */
  public static Database postgres() {
    return Database.open(freshPostgres());
  }

  /** Where a fresh PostgreSQL database is, without tables. */
  public static DatabaseSettings freshPostgres() {
    try {
      return create(Server.RUNNING);
    } catch (ExceptionInInitializerError | NoClassDefFoundError | SQLException e) {
      if (System.getProperty("mujaz.require", "").contains("postgres")) {
        return Assertions.fail("PostgreSQL is required and does not start", e);
      }
      return Assumptions.abort("PostgreSQL does not start here: " + e);
    }
  }

  private static DatabaseSettings create(EmbeddedPostgres server) throws SQLException {
    String name = "test" + NUMBER.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      statement.execute("alter database " + name + " set timezone to '" + ZONE + "'");
    }
    return new DatabaseSettings(server.getJdbcUrl("postgres", name), "postgres", "postgres");
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        // Nothing of it outlives the tests, so nothing waits for the disk.
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
