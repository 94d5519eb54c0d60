package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class NewOnceOnH2Test extends NewOnceContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
