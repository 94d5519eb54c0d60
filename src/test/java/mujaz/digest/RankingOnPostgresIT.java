package mujaz.digest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class RankingOnPostgresIT extends RankingContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
