package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class HostsOnPostgresIT extends HostsContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
