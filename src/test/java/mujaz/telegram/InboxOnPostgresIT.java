package mujaz.telegram;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class InboxOnPostgresIT extends InboxContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
