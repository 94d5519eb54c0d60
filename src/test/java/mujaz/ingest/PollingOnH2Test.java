package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class PollingOnH2Test extends PollingContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
