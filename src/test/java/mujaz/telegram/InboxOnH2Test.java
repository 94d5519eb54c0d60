package mujaz.telegram;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class InboxOnH2Test extends InboxContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
