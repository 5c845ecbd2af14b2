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
   * @return the keys of those that the database has now
   */
  Set<RowKey> insert(List<SeedRow> rows) throws SQLException {
    Map<String, List<SeedRow>> byStatement =
        rows.stream()
            .collect(
                Collectors.groupingBy(SeedWriter::sql, LinkedHashMap::new, Collectors.toList()));
    Set<RowKey> present = new HashSet<>();
    for (Map.Entry<String, List<SeedRow>> group : byStatement.entrySet()) {
      List<SeedRow> alike = group.getValue();
      for (int from = 0; from < alike.size(); from += BATCH) {
        present.addAll(
            batch(group.getKey(), alike.subList(from, Math.min(from + BATCH, alike.size()))));
      }
    }
    return present;
  }

  private Set<RowKey> batch(String sql, List<SeedRow> rows) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      Set<RowKey> present = send(sql, rows);
      connection.releaseSavepoint(before);
      return present;
    } catch (SQLException e) {
      refuseConnectionFault(e);
      connection.rollback(before);
      return rows.size() == 1 ? refused(rows.getFirst(), e) : oneByOne(sql, rows);
    }
  }

  private Set<RowKey> oneByOne(String sql, List<SeedRow> rows) throws SQLException {
    Set<RowKey> present = new HashSet<>();
    for (SeedRow row : rows) {
      present.addAll(batch(sql, List.of(row)));
    }
    return present;
  }

  private Set<RowKey> send(String sql, List<SeedRow> rows) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (SeedRow row : rows) {
        int index = 1;
        for (Optional<String> value : row.values().values()) {
          // Without a type of its own, the parameter takes the column's.
          if (value.isPresent()) {
            insert.setObject(index++, value.get(), Types.OTHER);
          } else {
            insert.setNull(index++, Types.OTHER);
          }
        }
        insert.addBatch();
      }
      int[] counts = insert.executeBatch();
      Set<RowKey> present = new HashSet<>();
      for (int i = 0; i < counts.length; i++) {
        SeedRow row = rows.get(i);
        present.add(row.key());
        if (counts[i] == 0) {
          row.table().countExisting();
        } else {
          row.table().countImported();
        }
      }
      return present;
    }
  }

  private static Set<RowKey> refused(SeedRow row, SQLException fault) {
    // A batch wraps the server's own words.
    SQLException e = fault.getNextException() == null ? fault : fault.getNextException();
    ServerErrorMessage error =
        e instanceof PSQLException refusal ? refusal.getServerErrorMessage() : null;
    if (error == null) {
      row.table().refuse(row, "", firstLine(e.getMessage()));
      return Set.of();
    }
    Optional<Rule> broken =
        row.table().rules().stream()
            .filter(rule -> rule.constraint().equals(error.getConstraint()))
            .findFirst();
    if (broken.isPresent()) {
      row.table().refuse(row, broken.get().field(), broken.get().text());
    } else if (NOT_NULL.equals(error.getSQLState()) && error.getColumn() != null) {
      row.table().refuse(row, error.getColumn(), "has no value, and the column needs one");
    } else {
      row.table().refuse(row, "", firstLine(error.getMessage()));
    }
    return Set.of();
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
}
