package mujaz.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Binds java.time as it is. The drivers' way through java.sql.Timestamp takes the JVM's zone and
 * the session's zone in turn, and errs when the two differ.
 */
final class TimeBinding {
  private TimeBinding() {}

  static void install(Jdbi jdbi) {
    jdbi.registerArgument(new Instants());
    jdbi.registerArgument(new Dates());
    jdbi.registerArgument(new Times());
    jdbi.registerColumnMapper(
        Instant.class,
        (row, column, context) -> {
          OffsetDateTime read = row.getObject(column, OffsetDateTime.class);
          return read == null ? null : read.toInstant();
        });
    jdbi.registerColumnMapper(
        LocalDate.class, (row, column, context) -> row.getObject(column, LocalDate.class));
    jdbi.registerColumnMapper(
        LocalTime.class, (row, column, context) -> row.getObject(column, LocalTime.class));
  }

  /** Microseconds are what both databases keep; more would be rounded, and rounded up. */
  private static final class Instants extends AbstractArgumentFactory<Instant> {
    Instants() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      OffsetDateTime utc = value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
      return (position, statement, context) -> statement.setObject(position, utc);
    }
  }

  private static final class Dates extends AbstractArgumentFactory<LocalDate> {
    Dates() {
      super(Types.DATE);
    }

    @Override
    protected Argument build(LocalDate value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setObject(position, value);
    }
  }

  private static final class Times extends AbstractArgumentFactory<LocalTime> {
    Times() {
      super(Types.TIME);
    }

    @Override
    protected Argument build(LocalTime value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setObject(position, value);
    }
  }
}
