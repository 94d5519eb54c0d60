package mujaz.admin;

import mujaz.store.Database;
import mujaz.testkit.Databases;

class InvitesOnPostgresIT extends InvitesContract {
  @Override
  Database open() {
    return Databases.postgres();
  }
}
