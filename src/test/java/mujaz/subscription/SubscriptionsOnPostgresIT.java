package mujaz.subscription;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class SubscriptionsOnPostgresIT extends SubscriptionsContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
