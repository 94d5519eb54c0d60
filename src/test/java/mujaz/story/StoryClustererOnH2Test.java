package mujaz.story;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class StoryClustererOnH2Test extends StoryClustererContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
