package mujaz.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Numbers bound to a statement as one array. Jdbi's own way looks the collection's type up by
 * reflection at every statement, which can cost more than the statement.
 */
public record NumberArray(Collection<Long> numbers) implements Argument {
  @Override
  public void apply(int position, PreparedStatement statement, StatementContext context)
      throws SQLException {
    statement.setArray(
        position, statement.getConnection().createArrayOf("bigint", numbers.toArray()));
  }
}
