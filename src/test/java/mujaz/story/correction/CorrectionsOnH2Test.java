package mujaz.story.correction;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class CorrectionsOnH2Test extends CorrectionsContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
