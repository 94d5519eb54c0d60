package mujaz.delivery;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class OutboxOnH2Test extends OutboxContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
