package mujaz.digest;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class RankingOnH2Test extends RankingContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
