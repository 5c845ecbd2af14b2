package cz.uois.examples.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;

/**
 * What is below rows of a tree, by recursion over the index of the parents' key, as members read
 * it, and by the prefix of the path: the same rows, counted and timed.
 */
public final class TreeBench {
  private static final int ROUNDS = Integer.getInteger("rounds", 200);
  private static final double NANOS_PER_MILLI = 1e6;

  private static final String TABLE =
      """
      create table nodes (id uuid primary key, name text, parent_id uuid references nodes, path text);
      """;
  private static final String ID =
      "('00000000-0000-4000-8000-0000' || lpad(to_hex(%s), 8, '0'))::uuid";

  // 6 levels under 10 roots: 10 + 40 + 160 + 640 + 2,560 + 6,590 rows.
  private static final String BROAD =
      "insert into nodes select "
          + ID.formatted("n")
          + ", 'Group ' || n, case when n >= 10 then "
          + ID.formatted("(n - 10) / 4")
          + " end from generate_series(0, 9999) n;";
  private static final String CHAIN =
      "insert into nodes select "
          + ID.formatted("n")
          + ", 'Group ' || n, case when n > 0 then "
          + ID.formatted("n - 1")
          + " end from generate_series(0, %d) n;";
  private static final String PATHS =
      """
      with recursive d(id, path) as (
        select id, id::text from nodes where parent_id is null
        union all select c.id, d.path || '/' || c.id from nodes c join d on c.parent_id = d.id)
      update nodes set path = d.path from d where nodes.id = d.id;
      create index on nodes (parent_id, id);
      create index on nodes (path text_pattern_ops);
      vacuum analyze nodes;
      """;

  private static final String RECURSION =
      """
      select p.id, t0.id, t0.name from unnest(?::uuid[]) as p(id) cross join lateral (
        with recursive d(id, level) as (
          select c.id, 1 from nodes c where c.parent_id = p.id
          union all select c.id, d.level + 1 from nodes c join d on c.parent_id = d.id
            where d.level < 1000)
        select t.id, t.name, d.level from nodes t join d on d.id = t.id
        order by d.level, t.id limit 1000) t0
      """;
  // As a range, because a pattern out of a column is none that an index can serve.
  private static final String PREFIX =
      """
      select p.id, t0.id, t0.name from unnest(?::uuid[]) as p(id)
      join nodes top on top.id = p.id cross join lateral (
        select t.id, t.name, length(t.path) as level from nodes t
        where t.path ~>~ (top.path || '/') and t.path ~<~ (top.path || '0')
        order by length(t.path), t.id limit 1000) t0
      """;
  private static final String MOVE =
      """
      with recursive d(id, path, level) as (
        select c.id, coalesce(p.path || '/', '') || c.id, 1 from nodes c
          left join nodes p on p.id = c.parent_id where c.id = any(?::uuid[])
        union all select c.id, d.path || '/' || c.id, d.level + 1 from nodes c
          join d on c.parent_id = d.id where d.level < 1000)
      update nodes set path = 'x' || d.path from d where nodes.id = d.id
      """;

  private TreeBench() {}

  /** Prints a table of milliseconds. */
  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Connection connection = postgres.getPostgresDatabase().getConnection()) {
      System.out.println("| tree | read below | rows | recursion ms | prefix ms |");
      System.out.println("|---|---|---|---|---|");
      fill(connection, BROAD);
      compare(connection, "10,000 rows, 6 levels", "a root", 5, 1);
      compare(connection, "10,000 rows, 6 levels", "10 rows of level 3", 60, 10);
      compare(connection, "10,000 rows, 6 levels", "100 rows of level 4", 300, 100);
      compare(connection, "10,000 rows, 6 levels", "100 leaves", 9000, 100);
      writes(connection, "10,000 rows, 6 levels", 5);
      fill(connection, CHAIN.formatted(69));
      compare(connection, "a chain of 70", "the root", 0, 1);
      compare(connection, "a chain of 70", "each row", 0, 70);
      writes(connection, "a chain of 70", 0);
      fill(connection, CHAIN.formatted(899), "create index on nodes (path text_pattern_ops);");
      Timed deep = read(connection, RECURSION, keys(0, 1));
      System.out.printf(
          Locale.ROOT,
          "| a chain of 900 | the root | %d | %.2f | %s |%n",
          deep.rows(),
          deep.millis(),
          index(connection));
    }
  }

  /** What the database says of an index of paths so long. */
  private static String index(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create index on nodes (path text_pattern_ops)");
      return "has an index";
    } catch (SQLException e) {
      return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
  }

  private static void fill(Connection connection, String rows, String... without)
      throws SQLException {
    String script = TABLE + rows + PATHS;
    for (String left : without) {
      script = script.replace(left, "");
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists nodes");
      for (String sql : script.split(";\\s*", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }

  private static void compare(
      Connection connection, String tree, String what, int first, int parents) throws SQLException {
    String keys = keys(first, parents);
    Timed recursion = read(connection, RECURSION, keys);
    Timed prefix = read(connection, PREFIX, keys);
    if (recursion.rows() != prefix.rows()) {
      throw new IllegalStateException(recursion + " and " + prefix + " are not the same rows");
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.2f | %.2f |%n",
        tree,
        what,
        prefix.rows(),
        recursion.millis(),
        prefix.millis());
  }

  /** Moves a subtree, with the index of paths and without it. */
  private static void writes(Connection connection, String tree, int row) throws SQLException {
    double indexed = move(connection, row);
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop index nodes_path_idx");
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | new paths after a move | | %.2f without the index | %.2f with it |%n",
        tree,
        move(connection, row),
        indexed);
  }

  private static double move(Connection connection, int row) throws SQLException {
    connection.setAutoCommit(false);
    double[] millis = new double[ROUNDS / 10];
    try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
      for (int round = 0; round < millis.length; round++) {
        statement.setString(1, keys(row, 1));
        long start = System.nanoTime();
        statement.executeUpdate();
        millis[round] = (System.nanoTime() - start) / NANOS_PER_MILLI;
        connection.rollback();
      }
    }
    connection.setAutoCommit(true);
    return median(millis);
  }

  private static Timed read(Connection connection, String sql, String keys) throws SQLException {
    double[] millis = new double[ROUNDS];
    int rows = 0;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int round = -ROUNDS / 5; round < ROUNDS; round++) {
        statement.setString(1, keys);
        long start = System.nanoTime();
        rows = 0;
        try (ResultSet result = statement.executeQuery()) {
          while (result.next()) {
            rows++;
          }
        }
        if (round >= 0) {
          millis[round] = (System.nanoTime() - start) / NANOS_PER_MILLI;
        }
      }
    }
    return new Timed(rows, median(millis));
  }

  private static double median(double[] millis) {
    Arrays.sort(millis);
    return millis[millis.length / 2];
  }

  private static String keys(int first, int count) {
    StringBuilder keys = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      keys.append(i == 0 ? "" : ",")
          .append("00000000-0000-4000-8000-0000%08x".formatted(first + i));
    }
    return keys.append('}').toString();
  }

  private record Timed(int rows, double millis) {}
}
