package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class CompileRoundOnPostgresIT extends CompileRoundContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
