package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class ItemRoundOnH2Test extends ItemRoundContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
