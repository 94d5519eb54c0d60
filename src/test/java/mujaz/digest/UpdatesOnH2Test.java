package mujaz.digest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class UpdatesOnH2Test extends UpdatesContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
