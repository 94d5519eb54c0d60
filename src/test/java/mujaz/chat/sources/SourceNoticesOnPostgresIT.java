package mujaz.chat.sources;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class SourceNoticesOnPostgresIT extends SourceNoticesContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
