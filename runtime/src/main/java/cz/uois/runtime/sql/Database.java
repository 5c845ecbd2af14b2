package cz.uois.runtime.sql;

import static java.util.Objects.requireNonNull;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * The database of a member: the one way to it. Its driver must be told {@code
 * binaryTransferEnable=2951} (see {@link UuidArray}). Thread-safe.
 *
 * @param dataSource pooled connections
 * @param dsl jOOQ on the same connections, for texts and for statements off the hot path
 * @param listener is told of each statement of a request
 */
public record Database(DataSource dataSource, DSLContext dsl, StatementListener listener) {
  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  public Database {
    requireNonNull(dataSource, "dataSource is null");
    requireNonNull(dsl, "dsl is null");
    requireNonNull(listener, "listener is null");
  }

  /** A database behind a pool. */
  public static Database of(DataSource dataSource, StatementListener listener) {
    // Logging of each statement costs more than many of the statements.
    Settings settings = new Settings().withExecuteLogging(false).withRenderSchema(false);
    return new Database(dataSource, DSL.using(dataSource, SQLDialect.POSTGRES, settings), listener);
  }
}
