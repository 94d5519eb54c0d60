package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class PrivateSourcesOnPostgresIT extends PrivateSourcesContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
