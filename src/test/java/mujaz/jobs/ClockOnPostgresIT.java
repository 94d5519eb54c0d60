package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class ClockOnPostgresIT extends ClockContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
