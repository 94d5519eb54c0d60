package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class HeldPagesOnPostgresIT extends HeldPagesContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
