package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class AlertRoundOnH2Test extends AlertRoundContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
