package mujaz.subscription;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class SubscribersOnH2Test extends SubscribersContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
