package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class HostsOnH2Test extends HostsContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
