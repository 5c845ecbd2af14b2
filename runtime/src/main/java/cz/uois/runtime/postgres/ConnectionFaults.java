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
}
