package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class HandOnH2Test extends HandContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
