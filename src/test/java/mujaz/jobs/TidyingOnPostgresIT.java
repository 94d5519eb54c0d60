package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class TidyingOnPostgresIT extends TidyingContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
