package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class PrivateSourcesOnH2Test extends PrivateSourcesContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
