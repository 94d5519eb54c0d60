package mujaz.store;

import mujaz.testkit.Databases;

class DatabaseOnPostgresIT extends DatabaseContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
