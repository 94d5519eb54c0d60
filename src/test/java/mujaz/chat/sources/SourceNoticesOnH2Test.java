package mujaz.chat.sources;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class SourceNoticesOnH2Test extends SourceNoticesContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
