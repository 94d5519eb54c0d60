package mujaz.summary.translation;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class TranslationsOnPostgresIT extends TranslationsContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
