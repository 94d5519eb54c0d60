package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class AlertRoundOnPostgresIT extends AlertRoundContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
