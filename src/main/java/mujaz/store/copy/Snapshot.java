package mujaz.store.copy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import mujaz.store.Database;

/** Work on one connection: reading at one moment whatever others write, or writing all or none. */
final class Snapshot {
  /** What is done on the connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException, IOException;
  }

  private Snapshot() {}

  /** Every query sees the database as it was at the first. */
  static <T> T read(Database database, Work<T> work) {
    return inTransaction(database, Connection.TRANSACTION_REPEATABLE_READ, work);
  }

  /** Nothing is kept where the work fails. */
  static <T> T write(Database database, Work<T> work) {
    return inTransaction(database, Connection.TRANSACTION_READ_COMMITTED, work);
  }

  private static <T> T inTransaction(Database database, int isolation, Work<T> work) {
    try {
      return database
          .jdbi()
          .<T, Exception>withHandle(handle -> on(handle.getConnection(), isolation, work));
    } catch (IOException e) {
      throw new CopyFault("cannot be read or written: " + e.getMessage(), e);
    } catch (SQLException e) {
      throw new CopyFault(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T on(Connection connection, int isolation, Work<T> work)
      throws SQLException, IOException {
    int before = connection.getTransactionIsolation();
    connection.setTransactionIsolation(isolation);
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      T result = work.on(connection);
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
      connection.setTransactionIsolation(before);
    }
  }
}
