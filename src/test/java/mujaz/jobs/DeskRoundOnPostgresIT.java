package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class DeskRoundOnPostgresIT extends DeskRoundContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
