package mujaz.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do alike. */
abstract class DatabaseContract {
  private Database database;

  abstract Database open();

  @BeforeEach
  void migrate() {
    database = open();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsAnInstantWhateverTheZones() {
    Instant written = Instant.parse("2026-03-29T01:30:00.123456Z");
    Instant read =
        database
            .jdbi()
            .withHandle(
                handle -> {
                  handle
                      .createUpdate("insert into updates (update_id, came_at) values (:id, :at)")
                      .bind("id", 7L)
                      .bind("at", written)
                      .execute();
                  return handle
                      .createQuery("select came_at from updates where came_at = :at")
                      .bind("at", written)
                      .mapTo(Instant.class)
                      .one();
                });
    assertThat(read).isEqualTo(written);
  }

  @Test
  void comparesInstantsAsMoments() {
    database
        .jdbi()
        .useHandle(
            handle -> {
              for (int hour = 0; hour < 24; hour++) {
                handle
                    .createUpdate("insert into updates (update_id, came_at) values (:id, :at)")
                    .bind("id", hour)
                    .bind("at", Instant.parse("2026-11-23T00:00:00Z").plusSeconds(3600L * hour))
                    .execute();
              }
              assertThat(
                      handle
                          .createQuery("select count(*) from updates where came_at < :t")
                          .bind("t", Instant.parse("2026-11-23T12:00:00Z"))
                          .mapTo(Integer.class)
                          .one())
                  .isEqualTo(12);
            });
  }

  @Test
  void keepsLocalDatesAndTimesAsTheyAre() {
    database
        .jdbi()
        .useHandle(
            handle -> {
              assertThat(
                      handle
                          .createQuery("select cast(:date as date)")
                          .bind("date", LocalDate.of(2026, 3, 29))
                          .mapTo(LocalDate.class)
                          .one())
                  .isEqualTo(LocalDate.of(2026, 3, 29));
              assertThat(
                      handle
                          .createQuery("select cast(:time as time)")
                          .bind("time", LocalTime.of(2, 30))
                          .mapTo(LocalTime.class)
                          .one())
                  .isEqualTo(LocalTime.of(2, 30));
            });
  }

  @Test
  void whatFailsIsToldWithItsStatementAndWithoutWhatPeopleSaid() {
    Throwable failure =
        catchThrowable(
            () ->
                database
                    .jdbi()
                    .useHandle(
                        handle ->
                            handle
                                .createUpdate("update nowhere set a = :said")
                                .bind("said", "private words")
                                .execute()));
    StringWriter told = new StringWriter();
    failure.printStackTrace(new PrintWriter(told));
    assertThat(told.toString()).contains("update nowhere").doesNotContain("private words");
  }

  @Test
  void answersAndForces() {
    database.force();
    assertThat(database.answers()).isTrue();
  }
}
