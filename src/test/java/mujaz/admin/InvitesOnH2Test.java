package mujaz.admin;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class InvitesOnH2Test extends InvitesContract {
  @Override
  Database open() {
    return Databases.h2();
  }
}
