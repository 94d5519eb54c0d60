package mujaz.story;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class StoryClustererOnPostgresIT extends StoryClustererContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
