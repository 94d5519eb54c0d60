package mujaz.source;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class PollsOnPostgresIT extends PollsContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
