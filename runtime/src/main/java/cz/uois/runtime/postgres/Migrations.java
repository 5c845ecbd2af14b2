package cz.uois.runtime.postgres;

import cz.uois.runtime.config.EnvironmentFailure;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables of a member to the state of its files in {@code db/migration}. Each member has
 * a history of its own, so that several may share a database; nothing is ever dropped.
 */
public final class Migrations {
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  private static final String CONNECTION_FAILURE = "08006";

  private final DataSource connections;
  private final String member;
  private final ClassLoader resources;

  public Migrations(DataSource connections, String member, ClassLoader resources) {
    this.connections = connections;
    this.member = member;
    this.resources = resources;
  }

  /**
   * Runs the files that the database has not seen. Several instances may call it at once.
   *
   * @return how many files ran
   * @throws SQLException if the database cannot be reached
   * @throws EnvironmentFailure if a file cannot be applied, or one that was applied has changed
   */
  public int run() throws SQLException, EnvironmentFailure {
    // Asked first, so that an unreachable database is told from a file that fails.
    try (Connection connection = connections.getConnection()) {
      SchemaMark.leave(connection, member);
    }
    try {
      MigrateResult result = flyway().migrate();
      if (result.migrationsExecuted > 0) {
        LOG.info(
            "{} migrations brought '{}' to version {}",
            result.migrationsExecuted,
            member,
            result.targetSchemaVersion);
      }
      return result.migrationsExecuted;
    } catch (FlywayException e) {
      throw failure(e);
    }
  }

  private Flyway flyway() {
    return Flyway.configure(resources)
        .dataSource(connections)
        .locations("classpath:db/migration")
        .table("uois_" + member + "_history")
        // Another member's tables are no reason to refuse; V001 runs all the same.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .cleanDisabled(true)
        // A ${…} in a condition of a spec is text: nobody gives placeholders a value here.
        .placeholderReplacement(false)
        .failOnMissingLocations(true)
        .load();
  }

  private EnvironmentFailure failure(FlywayException e) throws SQLException {
    if (e.getErrorCode() == CoreErrorCode.DB_CONNECTION) {
      throw new SQLException(
          "the database went away while '" + member + "' was migrated", CONNECTION_FAILURE, e);
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && ConnectionFaults.isConnectionFault(sql)) {
        throw sql;
      }
    }
    String reason = e.getMessage() == null ? e.toString() : e.getMessage().strip();
    return EnvironmentFailure.unavailable(
        "the database cannot be migrated for '" + member + "': " + reason, e);
  }
}
