package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class DatesOnH2Test extends DatesContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
