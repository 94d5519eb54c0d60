package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class RegroupingOnH2Test extends RegroupingContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
