package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class EditsOnPostgresIT extends EditsContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
