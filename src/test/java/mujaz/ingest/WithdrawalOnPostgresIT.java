package mujaz.ingest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class WithdrawalOnPostgresIT extends WithdrawalContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
