package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class IngestOnH2Test extends IngestContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
