package mujaz.delivery;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class OutboxOnPostgresIT extends OutboxContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
