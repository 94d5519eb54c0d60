package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class ItemRoundOnPostgresIT extends ItemRoundContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
