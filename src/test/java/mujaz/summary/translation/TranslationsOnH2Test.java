package mujaz.summary.translation;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class TranslationsOnH2Test extends TranslationsContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
