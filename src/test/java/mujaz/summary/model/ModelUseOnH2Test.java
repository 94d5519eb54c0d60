package mujaz.summary.model;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class ModelUseOnH2Test extends ModelUseContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
