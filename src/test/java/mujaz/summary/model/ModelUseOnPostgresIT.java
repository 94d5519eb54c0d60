package mujaz.summary.model;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class ModelUseOnPostgresIT extends ModelUseContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
