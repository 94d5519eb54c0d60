package mujaz.jobs;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class TranslationRoundOnH2Test extends TranslationRoundContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
