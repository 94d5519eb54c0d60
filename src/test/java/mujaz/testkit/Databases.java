package mujaz.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
  private static final List<DatabaseSettings> USED = new ArrayList<>();

  private static final String FREE =
      """
      select 1 where not exists (select 1 from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid())
      """;

  private static final String EMPTY =
      """
      do $$
      declare it record;
      begin
        set local session_replication_role = replica;
        for it in select tablename from pg_tables
            where schemaname = 'public' and tablename <> 'flyway_schema_history' loop
          execute format('delete from %I', it.tablename);
        end loop;
        for it in select sequencename from pg_sequences where schemaname = 'public' loop
          execute format('alter sequence %I restart', it.sequencename);
        end loop;
      end $$
      """;

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

  /**
   * A PostgreSQL database with nothing in its tables; the test is skipped, or fails when required,
   * without a server. One that an earlier test has closed is emptied and given again: a new one is
   * a thousand files and a second of work.
   */
  public static Database postgres() {
    return Database.open(
        onServer(
            server -> {
              for (DatabaseSettings used : USED) {
                if (emptied(used)) {
                  return used;
                }
              }
              DatabaseSettings created = create(server);
              USED.add(created);
              return created;
            }));
  }

  /** Where a fresh PostgreSQL database is, without tables. */
  public static DatabaseSettings freshPostgres() {
    return onServer(Databases::create);
  }

  private interface Step {
    DatabaseSettings on(EmbeddedPostgres server) throws SQLException;
  }

  private static synchronized DatabaseSettings onServer(Step step) {
    try {
      return step.on(Server.RUNNING);
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

  /** Empties a database that nobody is connected to; false where somebody is. */
  private static boolean emptied(DatabaseSettings used) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(used.url(), used.user(), used.password());
        Statement statement = connection.createStatement();
        ResultSet free = statement.executeQuery(FREE)) {
      boolean isFree = free.next();
      if (isFree) {
        statement.execute(EMPTY);
      }
      return isFree;
    }
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
