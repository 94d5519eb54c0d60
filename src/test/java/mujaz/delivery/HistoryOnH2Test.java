package mujaz.delivery;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class HistoryOnH2Test extends HistoryContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
