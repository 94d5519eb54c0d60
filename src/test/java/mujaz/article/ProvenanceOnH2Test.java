package mujaz.article;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class ProvenanceOnH2Test extends ProvenanceContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
