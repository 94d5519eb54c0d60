package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class HeldPagesOnH2Test extends HeldPagesContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
