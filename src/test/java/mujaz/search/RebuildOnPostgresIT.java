package mujaz.search;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class RebuildOnPostgresIT extends RebuildContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
