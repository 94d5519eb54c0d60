package mujaz.subscription;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class SubscriptionsOnH2Test extends SubscriptionsContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
