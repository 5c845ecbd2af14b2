package cz.uois.cli.imports;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue of one schema, and counts rows where that tells what a key points to. */
final class CatalogueReader implements AutoCloseable {
  private static final int MOST_TABLES = 1_000;

  // Of those who run migrations, and of our own runtime.
  private static final Set<String> TOOLS =
      Set.of(
          "flyway_schema_history",
          "alembic_version",
          "uois_members",
          "uois_owner_sets",
          "uois_owners");

  private final DatabaseAddress address;
  private final Connection connection;
  private final Map<Long, String> names = new HashMap<>();

  CatalogueReader(DatabaseAddress address) throws SourceException {
    this.address = address;
    this.connection = address.open();
    // As the catalogue prints defaults by it.
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local time zone 'UTC'");
      statement.execute("set local datestyle to 'ISO, YMD'");
      statement.execute("set local intervalstyle to 'iso_8601'");
    } catch (SQLException e) {
      throw address.failed(e);
    }
  }

  /**
   * Reads a schema.
   *
   * @param wanted the schema; unless told, the first of the search path
   */
  Catalogue read(Optional<String> wanted) throws SourceException {
    try {
      String schema = schema(wanted);
      SequencedMap<Long, Catalogue.Table> found = new LinkedHashMap<>();
      List<String> others = new ArrayList<>();
      try (PreparedStatement statement = connection.prepareStatement(CatalogueQueries.TABLES)) {
        statement.setString(1, schema);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            String name = rows.getString(2);
            if (!Set.of("r", "p").contains(rows.getString(3))) {
              others.add(name);
            } else if (!TOOLS.contains(name)) {
              names.put(rows.getLong(1), name);
              found.put(
                  rows.getLong(1),
                  new Catalogue.Table(
                      name, text(rows.getString(4)), rows.getBoolean(5), List.of(), List.of()));
            }
          }
        }
      }
      if (found.isEmpty() || found.size() > MOST_TABLES) {
        throw new SourceException(
            SourceException.Kind.ENVIRONMENT,
            "the schema '%s' of '%s' has %s tables; choose another by --schema"
                .formatted(schema, address.database(), found.isEmpty() ? "no" : "too many"));
      }
      List<Catalogue.Table> tables = new ArrayList<>();
      for (var table : found.entrySet()) {
        tables.add(withColumns(table.getKey(), table.getValue()));
      }
      return new Catalogue(tables, others);
    } catch (SQLException e) {
      throw address.failed(e);
    }
  }

  private String schema(Optional<String> wanted) throws SQLException {
    if (wanted.isPresent()) {
      return wanted.get();
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select coalesce(current_schema(), 'public')")) {
      rows.next();
      return text(rows.getString(1));
    }
  }

  private Catalogue.Table withColumns(long oid, Catalogue.Table table) throws SQLException {
    List<Catalogue.Column> columns = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(CatalogueQueries.COLUMNS)) {
      statement.setLong(1, oid);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          columns.add(
              new Catalogue.Column(
                  rows.getString(1),
                  rows.getString(2),
                  texts(rows.getArray(3)),
                  rows.getBoolean(4),
                  Optional.ofNullable(rows.getString(5)),
                  rows.getBoolean(6),
                  text(rows.getString(7))));
        }
      }
    }
    List<Catalogue.Constraint> constraints = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(CatalogueQueries.CONSTRAINTS)) {
      statement.setLong(1, oid);
      statement.setLong(2, oid);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          constraints.add(constraint(oid, rows));
        }
      }
    }
    return new Catalogue.Table(
        table.name(), table.comment(), table.readable(), columns, constraints);
  }

  private Catalogue.Constraint constraint(long oid, ResultSet rows) throws SQLException {
    long target = rows.getLong(3);
    return new Catalogue.Constraint(
        switch (rows.getString(1)) {
          case "p" -> Catalogue.Kind.PRIMARY_KEY;
          case "u" -> Catalogue.Kind.UNIQUE;
          case "c" -> Catalogue.Kind.CHECK;
          default -> Catalogue.Kind.FOREIGN_KEY;
        },
        columns(oid, rows.getArray(2)),
        target == 0 ? "" : name(target),
        columns(target, rows.getArray(4)),
        switch (text(rows.getString(5))) {
          case "c" -> "cascade";
          case "n" -> "set_null";
          case "a", "r" -> "restrict";
          default -> "";
        },
        rows.getString(6));
  }

  // A table of another schema is told with that.
  private String name(long oid) throws SQLException {
    if (!names.containsKey(oid)) {
      try (PreparedStatement statement = connection.prepareStatement("select ?::oid::regclass")) {
        statement.setLong(1, oid);
        try (ResultSet rows = statement.executeQuery()) {
          rows.next();
          names.put(oid, text(rows.getString(1)));
        }
      }
    }
    return text(names.get(oid));
  }

  private List<String> columns(long oid, Array numbers) throws SQLException {
    if (numbers == null) {
      return List.of();
    }
    String query =
        """
        select a.attname from unnest(?::int2[]) with ordinality as k (number, place)
          join pg_catalog.pg_attribute a on a.attrelid = ? and a.attnum = k.number
        order by k.place
        """;
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, numbers.toString());
      statement.setLong(2, oid);
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  private static List<String> texts(Array array) throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /**
   * How many values a column has, and how many of them are ids of a table.
   *
   * @return empty if it took too long or is not allowed
   */
  Optional<Count> count(String table, String column, String target, String schema)
      throws SourceException {
    String query =
        "select count(*), count(*) filter (where exists (select from %s t where t.%s = s.%s))"
                .formatted(quoted(schema, target), quoted("id"), quoted(column))
            + " from %s s where s.%s is not null".formatted(quoted(schema, table), quoted(column));
    try {
      Savepoint before = connection.setSavepoint();
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(query)) {
        rows.next();
        return Optional.of(new Count(rows.getLong(1), rows.getLong(2)));
      } catch (SQLException e) {
        connection.rollback(before);
        return Optional.empty();
      }
    } catch (SQLException e) {
      throw address.failed(e);
    }
  }

  /** How many values there are, and how many of them are found. */
  record Count(long values, long found) {}

  private static String quoted(String... names) {
    return Arrays.stream(names)
        .map(name -> '"' + name.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining("."));
  }

  /** The schema that is read. */
  String schemaName(Optional<String> wanted) throws SourceException {
    try {
      return schema(wanted);
    } catch (SQLException e) {
      throw address.failed(e);
    }
  }

  @Override
  public void close() throws SourceException {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      throw address.failed(e);
    }
  }
}
