package mujaz.summary;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class SummariesOnH2Test extends SummariesContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
