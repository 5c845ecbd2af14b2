package cz.uois.cli.migration;

import cz.uois.cli.database.Constraint;
import cz.uois.cli.database.Schema;
import cz.uois.cli.database.Table;
import cz.uois.cli.database.TableColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Rows in the tables of a schema that satisfies its constraints, most of the time. */
final class SampleRows {
  private static final int EACH = 4;

  private final Connection connection;
  private final String schema;
  private final Random random;

  SampleRows(Connection connection, String schema, Random random) {
    this.connection = connection;
    this.schema = schema;
    this.random = random;
  }

  /** Adds some rows to each table; one that breaks a rule is left out. */
  void add(Schema tables, RandomSpec spec) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set search_path to " + schema);
      for (Table table : tables.tables()) {
        for (int i = 0; i < EACH; i++) {
          insert(statement, table, spec.entities().getOrDefault(table.name(), Map.of()));
        }
      }
    }
  }

  private void insert(Statement statement, Table table, Map<String, RandomSpec.FieldDraft> fields)
      throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (TableColumn column : table.columns()) {
      if (column.clocked()) {
        continue;
      }
      if (column.equals(table.key()) || column.required() || random.nextInt(3) > 0) {
        names.add('"' + column.name() + '"');
        values.add(value(table, column, Optional.ofNullable(fields.get(column.name()))));
      }
    }
    String sql =
        "insert into \"%s\" (%s) values (%s)"
            .formatted(table.name(), String.join(", ", names), String.join(", ", values));
    try {
      statement.execute(sql);
    } catch (SQLException e) {
      // Unique values run out, and a required parent may not be there yet.
      if (!e.getSQLState().startsWith("23")) {
        throw e;
      }
    }
  }

  private String value(Table table, TableColumn column, Optional<RandomSpec.FieldDraft> field) {
    Optional<String> target =
        table.foreignKeys().stream()
            .filter(key -> key.columns().equals(List.of(column.name())))
            .map(Constraint::value)
            .map(List::getFirst)
            .findFirst();
    if (target.isPresent()) {
      return "(select id from \"%s\" order by random() limit 1)".formatted(target.get());
    }
    boolean listed = field.filter(it -> it.type().startsWith("enum")).isPresent();
    return switch (column.type()) {
      case "uuid" -> "'" + new UUID(random.nextLong(), random.nextLong()) + "'";
      case "text" -> listed ? (random.nextBoolean() ? "'OPEN'" : "'CLOSED'") : text();
      case "integer", "bigint" -> Integer.toString(random.nextInt(1000));
      case "double precision" -> Double.toString(random.nextInt(1000) / 8.0);
      case "boolean" -> Boolean.toString(random.nextBoolean());
      case "date" -> "date '2026-01-01' + " + random.nextInt(300);
      case "jsonb" -> "'{\"a\": " + random.nextInt(9) + "}'";
      default ->
          column.type().startsWith("timestamp")
              ? "timestamptz '2026-01-01 00:00Z' + interval '1 minute' * " + random.nextInt(90_000)
              : Integer.toString(random.nextInt(1000));
    };
  }

  /** A value for all rows that have none; of a reference it is none that is there. */
  static String fill(Schema tables, Risk risk) {
    Table table =
        tables.tables().stream().filter(it -> it.name().equals(risk.table())).findFirst().get();
    TableColumn column =
        table.columns().stream().filter(it -> it.name().equals(risk.column())).findFirst().get();
    return switch (column.type()) {
      case "uuid" -> "5c1e4d7a-2b3f-4c6d-8e9f-0a1b2c3d4e5f";
      case "text" -> "OPEN";
      case "boolean" -> "true";
      case "date" -> "2026-02-28";
      case "jsonb" -> "{}";
      default -> column.type().startsWith("timestamp") ? "2026-02-28T00:00:00Z" : "7";
    };
  }

  private String text() {
    return random.nextBoolean() ? "'" + random.nextInt(1000) + "'" : "'Žluťoučký kůň'";
  }

  /**
   * Every value that must be the same after a migration, by table, row and column; of a column that
   * must have a value from then on, only those that are there.
   *
   * @param former whether the names are those before it
   */
  Map<String, String> kept(Schema before, Schema after, boolean former) throws SQLException {
    Map<String, String> kept = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set search_path to " + schema);
      for (Table table : before.tables()) {
        Optional<Table> later = after.table(table.id());
        if (later.isPresent()) {
          keep(kept, statement, table, later.get(), former);
        }
      }
    }
    return kept;
  }

  private static void keep(
      Map<String, String> kept, Statement statement, Table table, Table later, boolean former)
      throws SQLException {
    for (TableColumn column : table.columns()) {
      Optional<TableColumn> now = later.column(column.id());
      if (now.isEmpty()) {
        continue;
      }
      boolean changed = !now.get().type().equals(column.type());
      boolean filled = now.get().required() && !column.required();
      String name = '"' + (former ? column.name() : now.get().name()) + '"';
      // Of another type, values are there or not.
      String shown = changed ? "(%s is null)::text" : "%s::text";
      boolean lost =
          changed
              && Conversion.of(column.type(), now.get().type()).cast() == Conversion.Cast.NOTHING;
      String sql =
          "select id, %s from \"%s\""
              .formatted(
                  (lost ? "''" : shown).formatted(name), former ? table.name() : later.name());
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          String value = String.valueOf(rows.getString(2));
          if (!(filled && former && value.equals(changed ? "true" : "null"))) {
            kept.put(table.id() + " " + rows.getString(1) + " " + column.id(), value);
          }
        }
      }
    }
  }
}
