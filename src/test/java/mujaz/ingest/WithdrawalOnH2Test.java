package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class WithdrawalOnH2Test extends WithdrawalContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
