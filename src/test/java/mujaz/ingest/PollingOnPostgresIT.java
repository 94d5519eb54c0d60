package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class PollingOnPostgresIT extends PollingContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
