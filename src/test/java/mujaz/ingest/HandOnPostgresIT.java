package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class HandOnPostgresIT extends HandContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
