package cz.uois.examples.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The rows of many owners, by an array that travels with each statement and by a table that the
 * statement names, as {@code StoredOwners} of the runtime has it: the same rows, timed.
 */
public final class OwnersBench {
  private static final int ROUNDS = Integer.getInteger("rounds", 9);
  private static final double NANOS_PER_MILLI = 1e6;

  private static final List<String> TABLES =
      List.of(
          "create table owners as select row_number() over () as n, gen_random_uuid() as id"
              + " from generate_series(1, 200000)",
          "create unique index on owners (n)",
          "create table things (id uuid primary key, name text, rbacobject_id uuid)",
          "insert into things select gen_random_uuid(), 'Thing ' || i, o.id"
              + " from generate_series(1, 1000000) i join owners o"
              + " on o.n = 1 + (i::bigint * 7919) % 200000",
          "create table uois_owners (owner_set uuid, owner uuid, primary key (owner_set, owner))",
          "vacuum analyze");

  private static final String ARRAY = "rbacobject_id = any (?)";
  private static final String TABLE =
      "exists (select 1 from uois_owners r1 where r1.owner = rbacobject_id and r1.owner_set = ?)";
  private static final String PAGE = "select id, name from things where %s order by id limit 20";
  private static final String COUNT = "select count(*) from things where %s";

  private final Connection connection;

  private OwnersBench(Connection connection) {
    this.connection = connection;
  }

  /** Prints a table of milliseconds. */
  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Connection connection = postgres.getPostgresDatabase().getConnection()) {
      OwnersBench bench = new OwnersBench(connection);
      for (String sql : TABLES) {
        bench.run(sql);
      }
      System.out.println(
          "| index on the owner | owners | page, array | page, table | count, array | count, table"
              + " | to write the set |");
      System.out.println("|---|---|---|---|---|---|---|");
      bench.compare("no");
      bench.run("create index on things (rbacobject_id, id)");
      bench.compare("yes");
    }
  }

  private void compare(String indexed) throws SQLException {
    for (int many : new int[] {29, 1_000, 10_000, 105_000}) {
      UUID[] owners = owners(many);
      UUID set = UUID.randomUUID();
      long start = System.nanoTime();
      try (PreparedStatement fill =
          connection.prepareStatement("insert into uois_owners select ?, unnest(?::uuid[])")) {
        fill.setObject(1, set);
        fill.setArray(2, connection.createArrayOf("uuid", owners));
        fill.executeUpdate();
      }
      run("analyze uois_owners");
      double written = (System.nanoTime() - start) / NANOS_PER_MILLI;
      Binding array = it -> it.setArray(1, connection.createArrayOf("uuid", owners));
      Binding named = it -> it.setObject(1, set);
      System.out.printf(
          Locale.ROOT,
          "| %s | %,d | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
          indexed,
          many,
          median(PAGE.formatted(ARRAY), array),
          median(PAGE.formatted(TABLE), named),
          median(COUNT.formatted(ARRAY), array),
          median(COUNT.formatted(TABLE), named),
          written);
    }
  }

  private UUID[] owners(int many) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select id from owners where n <= %d".formatted(many))) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
    }
    return ids.toArray(UUID[]::new);
  }

  private double median(String sql, Binding binding) throws SQLException {
    double[] millis = new double[ROUNDS];
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int round = -2; round < ROUNDS; round++) {
        long start = System.nanoTime();
        binding.bind(statement);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            rows.getObject(1);
          }
        }
        if (round >= 0) {
          millis[round] = (System.nanoTime() - start) / NANOS_PER_MILLI;
        }
      }
    }
    Arrays.sort(millis);
    return millis[millis.length / 2];
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Gives a statement its parameters. */
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }
}
