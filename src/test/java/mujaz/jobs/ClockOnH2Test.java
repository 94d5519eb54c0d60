package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class ClockOnH2Test extends ClockContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
