package mujaz.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;

/**
 * The open database: a pool, migrated to the newest schema, with Jdbi on top. H2 runs in its
 * PostgreSQL mode with {@code WRITE_DELAY=0}, so that an acknowledged commit survives the death of
 * the process; {@link #force} makes it survive the machine's.
 */
public final class Database implements AutoCloseable {
  private static final String H2_MANNERS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

  private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:file:([^;]+).*");

  /** What H2 has written down each time that so many rows came, with a commit of its own. */
  private static final int NUMBERS_AHEAD = 1000;

  /** A store that cannot write a chunk closes itself; that is told a little before. */
  private static final long LEAST_ROOM = 1 << 20;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final boolean postgres;
  private final @Nullable Path folder;

  private Database(HikariDataSource pool, boolean postgres, String url) {
    this.pool = pool;
    this.postgres = postgres;
    this.folder = folder(url);
    this.jdbi = Jdbi.create(pool);
    TimeBinding.install(jdbi);
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(Database::withoutValues);
    jdbi.registerArrayType(Long.class, "bigint");
    jdbi.registerArrayType(String.class, "varchar");
  }

  /** What is logged: what people have said, and secrets, are bound to statements. */
  private static String withoutValues(StatementException e) {
    StatementContext context = e.getStatementContext();
    return e.getShortMessage() + " in " + (context == null ? "" : context.getRawSql());
  }

  /**
   * Opens the database and migrates it.
   *
   * @throws RuntimeException when it cannot be reached or its schema is newer than this program
   */
  public static Database open(DatabaseSettings settings) {
    return openAt(settings, "latest");
  }

  /**
   * Opens the database with an older schema, for rows that were written under it.
   *
   * @param schema a version, or {@code latest}
   */
  public static Database openAt(DatabaseSettings settings, String schema) {
    boolean postgres = settings.url().startsWith("jdbc:postgresql:");
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl(postgres ? settings.url() : settings.url() + H2_MANNERS);
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(10);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    config.setExceptionOverride(new DeadConnections());
    HikariDataSource pool = new HikariDataSource(config);
    try {
      flyway(pool).target(schema).load().migrate();
      Database database = new Database(pool, postgres, settings.url());
      database.reserveNumbers();
      return database;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /**
   * H2 writes every 32nd number of a row down at once, in a commit within the commit, and most of
   * its pages with it. PostgreSQL does no such thing, and would give each connection numbers of its
   * own.
   */
  private void reserveNumbers() {
    if (postgres) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select table_name from information_schema.columns
                    where table_schema = 'public' and is_identity = 'YES'
                      and identity_cache < :ahead
                    """)
                .bind("ahead", NUMBERS_AHEAD)
                .mapTo(String.class)
                .list()
                .forEach(
                    table ->
                        handle.execute(
                            "alter table %s alter column id set cache %d"
                                .formatted(table, NUMBERS_AHEAD))));
  }

  /** Of H2's file; null where there is none. */
  private static @Nullable Path folder(String url) {
    Matcher file = H2_FILE.matcher(url);
    return file.matches() ? Path.of(file.group(1)).toAbsolutePath().getParent() : null;
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  /** True where several processes may share the database, and rows are claimed with locks. */
  public boolean isShared() {
    return postgres;
  }

  /** Puts every commit so far on the disk itself. PostgreSQL has done so at the commit. */
  public void force() {
    if (!postgres) {
      jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
    }
  }

  /** Whether the disk has room for what is written; PostgreSQL sees to that itself. */
  public boolean hasRoom() {
    if (folder == null) {
      return true;
    }
    try {
      return Files.getFileStore(folder).getUsableSpace() >= LEAST_ROOM;
    } catch (IOException e) {
      return false;
    }
  }

  /** The version of the schema that the tables have. */
  public String schemaVersion() {
    return Objects.requireNonNull(flyway(pool).load().info().current()).getVersion().getVersion();
  }

  private static FluentConfiguration flyway(HikariDataSource pool) {
    return Flyway.configure().dataSource(pool).locations("classpath:db/migration");
  }

  /** How its connections are used now. */
  public PoolFigures pool() {
    HikariPoolMXBean use = pool.getHikariPoolMXBean();
    return new PoolFigures(
        use.getActiveConnections(), use.getIdleConnections(), use.getThreadsAwaitingConnection());
  }

  /** Whether the database answers. */
  public boolean answers() {
    try {
      return jdbi.withHandle(h -> h.createQuery("select 1").mapTo(Integer.class).one()) == 1;
    } catch (RuntimeException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (!postgres) {
      try {
        jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
      } catch (RuntimeException alreadyClosed) {
        // Nothing is left to force: the pool is closed below all the same.
      }
    }
    pool.close();
  }
}
