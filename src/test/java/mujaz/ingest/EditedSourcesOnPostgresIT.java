package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class EditedSourcesOnPostgresIT extends EditedSourcesContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
