package cz.uois.runtime.postgres;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that is away from a statement that is wrong. */
public final class ConnectionFaults {
  private ConnectionFaults() {}

  /**
   * Whether trying again later may help: connection exceptions (class 08), shutdown and start of
   * the server (57P01 to 57P03), too many connections (53300), a standby (25006).
   */
  public static boolean isConnectionFault(SQLException fault) {
    if (fault instanceof SQLTransientConnectionException) {
      return true;
    }
    String state = fault.getSQLState();
    return state != null
        && (state.startsWith("08")
            || state.startsWith("57P")
            || state.equals("53300")
            || state.equals("25006"));
  }

  /**
   * Whether an operator, or another member, may put it right while the database answers: who may
   * connect (class 28), a database not made yet (3D000), resources (class 53), a rollback for
   * others' sake (class 40), a lock that somebody holds (55P03).
   */
  public static boolean mayBePutRight(SQLException fault) {
    String state = fault.getSQLState();
    return state != null
        && (state.startsWith("28")
            || state.startsWith("40")
            || state.startsWith("53")
            || state.equals("3D000")
            || state.equals("55P03"));
  }
}
