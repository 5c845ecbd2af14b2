package cz.uois.runtime.postgres;

import cz.uois.runtime.config.EnvironmentFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * The table {@code uois_members}: which members keep their tables in a schema, and whether uois
 * found the schema empty. Its rows are also what members lock while they feed their tables.
 */
public final class SchemaMark {
  /** Name of the table. */
  public static final String TABLE = "uois_members";

  private static final String CREATE =
      "CREATE TABLE uois_members ("
          + "member varchar(63) PRIMARY KEY,"
          + " made_schema boolean NOT NULL,"
          + " since timestamptz NOT NULL DEFAULT now())";
  // One statement, one snapshot: a member that starts beside us makes mark and tables in turn.
  private static final String TABLES =
      "SELECT to_regclass('uois_members') IS NOT NULL,"
          + " EXISTS (SELECT 1 FROM pg_catalog.pg_class c"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'f', 'm', 'v'))";
  private static final Set<String> MADE_BY_ANOTHER = Set.of("42P07", "23505", "42710", "XX000");

  private SchemaMark() {}

  /** Leaves the mark of a member; the first one also says whether the schema was empty. */
  static void leave(Connection connection, String member) throws SQLException {
    connection.setAutoCommit(false);
    try {
      leaveInTransaction(connection, member);
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      // IF NOT EXISTS does not help two at once: the catalogue's unique index speaks first.
      if (!MADE_BY_ANOTHER.contains(String.valueOf(e.getSQLState()))) {
        throw e;
      }
      leaveInTransaction(connection, member);
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void leaveInTransaction(Connection connection, String member) throws SQLException {
    State state = state(connection);
    if (!state.marked()) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(CREATE);
      }
    }
    // A second member finds the tables of the first, which uois made.
    String made =
        state.marked()
            ? "coalesce((SELECT bool_and(made_schema) FROM uois_members), false)"
            : Boolean.toString(!state.hasTables());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO uois_members (member, made_schema) SELECT ?, "
                + made
                + " ON CONFLICT (member) DO NOTHING")) {
      insert.setString(1, member);
      insert.executeUpdate();
    }
  }

  /**
   * Refuses a schema that holds tables uois did not make: demo mode makes everybody one user.
   *
   * @throws EnvironmentFailure if the schema is neither empty nor uois's own
   */
  public static void refuseForeignTables(Connection connection)
      throws SQLException, EnvironmentFailure {
    State state = state(connection);
    boolean ours = state.marked() ? madeByUois(connection) : !state.hasTables();
    if (!ours) {
      throw EnvironmentFailure.unsafe(
          "DEMO is on, and the database holds tables that uois did not make: use an empty database,"
              + " or unset DEMO");
    }
  }

  private static boolean madeByUois(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT coalesce(bool_and(made_schema), false) FROM uois_members")) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private static State state(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      rows.next();
      return new State(rows.getBoolean(1), rows.getBoolean(2));
    }
  }

  private record State(boolean marked, boolean hasTables) {}
}
