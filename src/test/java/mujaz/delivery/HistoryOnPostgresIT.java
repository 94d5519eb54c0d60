package mujaz.delivery;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class HistoryOnPostgresIT extends HistoryContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
