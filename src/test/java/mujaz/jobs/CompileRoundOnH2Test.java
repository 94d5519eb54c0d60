package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class CompileRoundOnH2Test extends CompileRoundContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
