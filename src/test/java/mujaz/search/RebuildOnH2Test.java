package mujaz.search;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class RebuildOnH2Test extends RebuildContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
