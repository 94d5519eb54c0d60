package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class TidyingOnH2Test extends TidyingContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
