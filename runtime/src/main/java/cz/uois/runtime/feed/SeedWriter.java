package cz.uois.runtime.feed;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.Rule;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.feed.SeedRow.RowKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Inserts rows inside one transaction. Rows go in batches; a batch with a row that a constraint
 * refuses is repeated row by row, so that the row is refused alone.
 */
final class SeedWriter {
  private static final int BATCH = 500;
  private static final String NOT_NULL = "23502";

  private final Connection connection;

  SeedWriter(Connection connection) {
    this.connection = connection;
  }

  /** Which of the rows the database has. */
  Set<RowKey> existing(String table, Attribute key, Set<String> ids) throws SQLException {
    Set<RowKey> found = new HashSet<>();
    String keyColumn = key.column().getName();
    String sql =
        "SELECT "
            + quoted(keyColumn)
            + " FROM "
            + quoted(table)
            + " WHERE "
            + quoted(keyColumn)
            + " = ANY (?)";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf(typeName(key.type()), ids.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(new RowKey(table, rows.getString(1)));
        }
      }
    }
    return found;
  }

  /**
   * Inserts rows that need nothing of each other.
   *
   * @return what became of each
   */
  List<SeedOutcome> insert(List<SeedRow> rows) throws SQLException {
    return write(
        rows.stream()
            .map(row -> new Write(row, sql(row), List.copyOf(row.values().values())))
            .toList());
  }

  /**
   * Sets columns that were left out when their rows were inserted.
   *
   * @return what became of the rows that a rule refuses with their values; nothing of the others
   */
  List<SeedOutcome> set(List<SeedCircles.Later> rows) throws SQLException {
    return write(rows.stream().map(SeedWriter::completion).toList()).stream()
        .filter(SeedOutcome.Refused.class::isInstance)
        .toList();
  }

  private List<SeedOutcome> write(List<Write> writes) throws SQLException {
    Map<String, List<Write>> byStatement =
        writes.stream()
            .collect(Collectors.groupingBy(Write::sql, LinkedHashMap::new, Collectors.toList()));
    List<SeedOutcome> outcomes = new ArrayList<>();
    for (List<Write> alike : byStatement.values()) {
      for (int from = 0; from < alike.size(); from += BATCH) {
        outcomes.addAll(batch(alike.subList(from, Math.min(from + BATCH, alike.size()))));
      }
    }
    return outcomes;
  }

  private List<SeedOutcome> batch(List<Write> writes) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      List<SeedOutcome> outcomes = send(writes);
      connection.releaseSavepoint(before);
      return outcomes;
    } catch (SQLException e) {
      refuseConnectionFault(e);
      connection.rollback(before);
      connection.releaseSavepoint(before);
      return writes.size() == 1 ? List.of(refused(writes.getFirst().row(), e)) : oneByOne(writes);
    }
  }

  private List<SeedOutcome> oneByOne(List<Write> writes) throws SQLException {
    List<SeedOutcome> outcomes = new ArrayList<>();
    for (Write write : writes) {
      outcomes.addAll(batch(List.of(write)));
    }
    return outcomes;
  }

  private List<SeedOutcome> send(List<Write> writes) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(writes.getFirst().sql())) {
      for (Write write : writes) {
        int index = 1;
        for (Optional<String> value : write.values()) {
          // Without a type of its own, the parameter takes the column's.
          if (value.isPresent()) {
            statement.setObject(index++, value.get(), Types.OTHER);
          } else {
            statement.setNull(index++, Types.OTHER);
          }
        }
        statement.addBatch();
      }
      int[] counts = statement.executeBatch();
      List<SeedOutcome> outcomes = new ArrayList<>();
      for (int i = 0; i < counts.length; i++) {
        SeedRow row = writes.get(i).row();
        outcomes.add(
            counts[i] == 0 ? new SeedOutcome.Existing(row) : new SeedOutcome.Imported(row));
      }
      return outcomes;
    }
  }

  private static SeedOutcome refused(SeedRow row, SQLException fault) {
    // A batch wraps the server's own words.
    SQLException e = fault.getNextException() == null ? fault : fault.getNextException();
    ServerErrorMessage error =
        e instanceof PSQLException refusal ? refusal.getServerErrorMessage() : null;
    if (error == null) {
      return new SeedOutcome.Refused(row, "", firstLine(e.getMessage()));
    }
    Optional<Rule> broken =
        row.table().rules().stream()
            .filter(rule -> rule.constraint().equals(error.getConstraint()))
            .findFirst();
    if (broken.isPresent()) {
      return new SeedOutcome.Refused(row, broken.get().field(), broken.get().text());
    } else if (NOT_NULL.equals(error.getSQLState()) && error.getColumn() != null) {
      return new SeedOutcome.Refused(
          row, error.getColumn(), "has no value, and the column needs one");
    } else {
      return new SeedOutcome.Refused(row, "", firstLine(error.getMessage()));
    }
  }

  private static String firstLine(@Nullable String message) {
    return String.valueOf(message).lines().findFirst().orElse("");
  }

  /** A refused value is of class 22 or 23; anything else is not the row's fault. */
  private static void refuseConnectionFault(SQLException e) throws SQLException {
    String state = e.getSQLState();
    if (state == null || !(state.startsWith("22") || state.startsWith("23"))) {
      throw e;
    }
  }

  /** PostgreSQL's name of the type of a key. */
  private static String typeName(ValueType type) {
    return switch (type) {
      case UUID -> "uuid";
      case INT -> "int4";
      case LONG -> "int8";
      default -> "text";
    };
  }

  private static Write completion(SeedCircles.Later later) {
    List<String> sets = new ArrayList<>();
    List<Optional<String>> values = new ArrayList<>();
    later
        .row()
        .values()
        .forEach((column, value) -> {
          if (later.columns().contains(column)) {
            sets.add(quoted(column) + " = ?");
            values.add(value);
          }
        });
    values.add(Optional.of(later.row().id()));
    String sql =
        "UPDATE "
            + quoted(later.row().table().name())
            + " SET "
            + String.join(", ", sets)
            + " WHERE "
            + quoted(later.row().table().keyColumn())
            + " = ?";
    return new Write(later.row(), sql, values);
  }

  private static String sql(SeedRow row) {
    List<String> columns = new ArrayList<>();
    row.values().keySet().forEach(column -> columns.add(quoted(column)));
    return "INSERT INTO "
        + quoted(row.table().name())
        + " ("
        + String.join(", ", columns)
        + ") VALUES ("
        + String.join(", ", Collections.nCopies(columns.size(), "?"))
        + ") ON CONFLICT ("
        + quoted(row.table().keyColumn())
        + ") DO NOTHING";
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /**
   * One row of a batch.
   *
   * @param row the row that is written
   * @param sql the statement
   * @param values its parameters, as text that the database reads; NULL if empty
   */
  private record Write(SeedRow row, String sql, List<Optional<String>> values) {}
}
