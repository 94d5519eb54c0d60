package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class EditsOnH2Test extends EditsContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
