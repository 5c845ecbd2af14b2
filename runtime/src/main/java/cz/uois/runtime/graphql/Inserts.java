package cz.uois.runtime.graphql;

import static java.util.stream.Collectors.toSet;

import cz.uois.runtime.sql.Session;
import cz.uois.runtime.sql.SqlFailure;
import java.util.List;
import java.util.Set;

/** Writes the rows of an insert: one statement for each table and level. */
final class Inserts {
  private final WriteRules rules;

  Inserts(WriteRules rules) {
    this.rules = rules;
  }

  /**
   * Inserts all of them. The same insert sent twice by the same caller, or by somebody who sees the
   * rows, changes nothing the second time: false then.
   *
   * @param batches parents first; the first has one row
   * @throws WriteRefusedException if a key is taken or a rule of the database is broken; it names
   *     the row
   */
  boolean write(List<NewRows.Batch> batches, Session session) {
    TreeMoves.beforeInsert(batches, session);
    boolean root = true;
    for (NewRows.Batch batch : batches) {
      Set<Object> inserted = insert(batch, session);
      if (inserted.size() < batch.rows().size()) {
        if (root && holds(batches, session)) {
          return false;
        }
        throw taken(batch, inserted);
      }
      root = false;
    }
    TreeMoves.afterInsert(batches, session);
    return true;
  }

  private static boolean holds(List<NewRows.Batch> batches, Session session) {
    return batches.stream()
        .allMatch(batch ->
            batch.own().inserter().holds(session, batch.values()) && concern(batch, session));
  }

  /** Whether rows are those of who asks, or he sees them: whoever guesses hidden ones does not. */
  private static boolean concern(NewRows.Batch batch, Session session) {
    Set<Object> keys = batch.rows().stream().map(NewRows.Row::id).collect(toSet());
    // Who wrote a row is among what the insert sent again has to match.
    return (batch.own().createdBy().isPresent() && !session.grants().anonymous())
        || batch.own().writer().seen(session, keys).containsAll(keys);
  }

  private static WriteRefusedException taken(NewRows.Batch batch, Set<Object> inserted) {
    NewRows.Row row =
        batch.rows().stream().filter(it -> !inserted.contains(it.id())).findFirst().orElseThrow();
    return new WriteRefusedException(
        WriteFailure.of("id is taken", WriteFailure.Code.INSERT_FAILED).at(row.path()));
  }

  private Set<Object> insert(NewRows.Batch batch, Session session) {
    if (batch.rows().size() == 1) {
      try {
        return batch.own().inserter().insert(session, batch.values());
      } catch (SqlFailure failure) {
        throw refused(failure, batch.rows().getFirst());
      }
    }
    try {
      return session.inSavepoint(() -> batch.own().inserter().insert(session, batch.values()));
    } catch (SqlFailure failure) {
      // What is no broken rule is thrown on at once.
      rules.stored(failure, WriteFailure.Code.INSERT_FAILED);
      throw refused(failure, batch.rows().get(breaking(batch, failure, session)));
    }
  }

  /**
   * The position of the first row without which the statement would not have failed so: the
   * database names the rule, not the row.
   */
  private static int breaking(NewRows.Batch batch, SqlFailure failure, Session session) {
    int good = 0;
    int bad = batch.rows().size();
    while (bad - good > 1) {
      int middle = (good + bad) >>> 1;
      if (fails(batch, middle, failure, session)) {
        bad = middle;
      } else {
        good = middle;
      }
    }
    return bad - 1;
  }

  private static boolean fails(
      NewRows.Batch batch, int first, SqlFailure failure, Session session) {
    try {
      session.inSavepoint(
          () -> batch.own().inserter().insert(session, batch.values().subList(0, first)));
      return false;
    } catch (SqlFailure again) {
      if (again.kind() == SqlFailure.Kind.OTHER) {
        // Another transaction, or the connection: no row is to blame for that.
        throw again;
      }
      return again.sameRule(failure);
    }
  }

  private WriteRefusedException refused(SqlFailure failure, NewRows.Row row) {
    return new WriteRefusedException(
        rules.stored(failure, WriteFailure.Code.INSERT_FAILED).at(row.path()));
  }
}
