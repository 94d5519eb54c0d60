package mujaz.store.copy;

import java.util.concurrent.atomic.AtomicInteger;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;
import mujaz.testkit.Databases;

class CopyOnPostgresIT extends CopyContract {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Override
  DatabaseSettings fresh() {
    return Databases.freshPostgres();
  }

  @Override
  DatabaseSettings other() {
    return new DatabaseSettings(
        "jdbc:h2:file:" + folder.resolve("h2-" + NUMBER.incrementAndGet()), "sa", "");
  }

  @Override
  void unguarded(Database database, String statement) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("set session_replication_role = replica");
              handle.execute(statement);
              handle.execute("set session_replication_role = default");
            });
  }
}
