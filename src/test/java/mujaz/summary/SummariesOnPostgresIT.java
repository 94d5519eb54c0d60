package mujaz.summary;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class SummariesOnPostgresIT extends SummariesContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
