package mujaz.article;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class ProvenanceOnPostgresIT extends ProvenanceContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
