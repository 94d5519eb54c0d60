package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class NewOnceOnPostgresIT extends NewOnceContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
