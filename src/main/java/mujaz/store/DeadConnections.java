package mujaz.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Which connections the pool must give up. H2 closes the whole database when it cannot write, such
 * as on a full disk; its old connections call themselves valid and stay dead, while a new one opens
 * the database anew.
 */
public final class DeadConnections implements SQLExceptionOverride {
  /** Database closed, closed while it was used, connection broken, store closed by a fault. */
  private static final Set<Integer> CLOSED = Set.of(90098, 90121, 90067, 90028, 90031);

  @java.lang.Override
  public Override adjudicate(SQLException fault) {
    return CLOSED.contains(fault.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
