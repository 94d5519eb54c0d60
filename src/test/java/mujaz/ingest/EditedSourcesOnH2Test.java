package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class EditedSourcesOnH2Test extends EditedSourcesContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
