package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class RegroupingOnPostgresIT extends RegroupingContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
