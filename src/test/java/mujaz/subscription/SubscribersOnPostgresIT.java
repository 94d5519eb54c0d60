package mujaz.subscription;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class SubscribersOnPostgresIT extends SubscribersContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
