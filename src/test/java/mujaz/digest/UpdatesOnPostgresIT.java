package mujaz.digest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class UpdatesOnPostgresIT extends UpdatesContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
