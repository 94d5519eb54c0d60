package mujaz.story.correction;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class CorrectionsOnPostgresIT extends CorrectionsContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
