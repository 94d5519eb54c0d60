package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class DeskRoundOnH2Test extends DeskRoundContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
