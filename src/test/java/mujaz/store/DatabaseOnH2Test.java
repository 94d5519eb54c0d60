package mujaz.store;

import mujaz.testkit.Databases;

class DatabaseOnH2Test extends DatabaseContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
