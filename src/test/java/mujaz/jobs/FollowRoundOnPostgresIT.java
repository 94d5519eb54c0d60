package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class FollowRoundOnPostgresIT extends FollowRoundContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
