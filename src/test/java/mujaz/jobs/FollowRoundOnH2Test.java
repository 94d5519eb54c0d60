package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class FollowRoundOnH2Test extends FollowRoundContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
