package cz.uois.runtime.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;

/**
 * Statements of the author's code, by jOOQ, on the connection of a session: under its deadline and
 * its limit of rows, counted like ours, and failing as ours do, so that a transaction is tried
 * again for them too.
 */
final class SessionQueries implements ConnectionProvider, ExecuteListener {
  private static final String STARTED = "uois.started";

  private final transient Session session;
  private final transient Database database;

  private SessionQueries(Session session, Database database) {
    this.session = session;
    this.database = database;
  }

  static DSLContext dsl(Session session, Database database) {
    SessionQueries queries = new SessionQueries(session, database);
    return DSL.using(
        database
            .dsl()
            .configuration()
            .derive(queries)
            .derive(new MembersTransactions())
            .derive(new DefaultExecuteListenerProvider(queries)));
  }

  @Override
  public Connection acquire() {
    session.checkTime();
    return session.connection();
  }

  @Override
  public void release(Connection connection) {
    // The session keeps it to the end of the request.
  }

  @Override
  public void bindEnd(ExecuteContext statement) {
    try {
      if (statement.statement() != null) {
        session.limitTime(statement.statement());
        statement.statement().setMaxRows(session.mostRows());
      }
    } catch (SQLException failure) {
      throw new SqlFailure(failure);
    }
  }

  @Override
  public void executeStart(ExecuteContext statement) {
    statement.data(STARTED, System.nanoTime());
  }

  @Override
  public void executeEnd(ExecuteContext statement) {
    told(statement);
  }

  @Override
  public void fetchEnd(ExecuteContext statement) {
    session.countRows(
        Optional.ofNullable(statement.result()).map(result -> result.size()).orElse(0));
  }

  @Override
  public void exception(ExecuteContext statement) {
    SQLException cause = statement.sqlException();
    if (cause != null) {
      told(statement);
      statement.exception(new SqlFailure(cause));
    }
  }

  private void told(ExecuteContext statement) {
    String sql = statement.sql();
    if (statement.data(STARTED) instanceof Long started && sql != null) {
      statement.data().remove(STARTED);
      database.listener().executed(sql, System.nanoTime() - started);
    }
  }

  /** Whoever commits in the middle of a mutation would keep the half of it. */
  private static final class MembersTransactions implements TransactionProvider {
    @Override
    public void begin(TransactionContext transaction) {
      throw refusal();
    }

    @Override
    public void commit(TransactionContext transaction) {
      throw refusal();
    }

    @Override
    public void rollback(TransactionContext transaction) {
      // What did not begin has nothing to undo.
    }

    private static UnsupportedOperationException refusal() {
      return new UnsupportedOperationException("the member begins and ends transactions");
    }
  }
}
