package mujaz.source;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class PollsOnH2Test extends PollsContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
