package mujaz.store.copy;

import java.util.concurrent.atomic.AtomicInteger;
import mujaz.store.Database;
import mujaz.store.DatabaseSettings;

class CopyOnH2Test extends CopyContract {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Override
  DatabaseSettings fresh() {
    return new DatabaseSettings(
        "jdbc:h2:file:" + folder.resolve("h2-" + NUMBER.incrementAndGet()), "sa", "");
  }

  @Override
  DatabaseSettings other() {
    return fresh();
  }

  @Override
  void unguarded(Database database, String statement) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("set referential_integrity false");
              handle.execute(statement);
              handle.execute("set referential_integrity true");
            });
  }
}
