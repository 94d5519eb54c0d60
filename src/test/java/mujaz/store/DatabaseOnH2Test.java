package mujaz.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mujaz.testkit.Databases;
import org.junit.jupiter.api.Test;

class DatabaseOnH2Test extends DatabaseContract {
  @Override
  Database open() {
    return Databases.h2();
  }

  @Test
  void reservesTheNumbersOfRowsAThousandAtATime() {
    try (Database database = open()) {
      List<Long> ahead =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery(
                              """
                              select distinct identity_cache from information_schema.columns
                              where table_schema = 'public' and is_identity = 'YES'
                              """)
                          .mapTo(Long.class)
                          .list());
      assertThat(ahead).containsExactly(1000L);
    }
  }
}
