package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class IngestOnPostgresIT extends IngestContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
