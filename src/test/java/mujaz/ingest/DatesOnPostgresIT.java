package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class DatesOnPostgresIT extends DatesContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
