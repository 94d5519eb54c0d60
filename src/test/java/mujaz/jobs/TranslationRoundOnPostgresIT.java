package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class TranslationRoundOnPostgresIT extends TranslationRoundContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
