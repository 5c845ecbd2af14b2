package cz.uois.runtime.feed;

import cz.uois.runtime.feed.SeedOutcome.Imported;
import cz.uois.runtime.feed.SeedOutcome.Refused;
import cz.uois.runtime.feed.SeedRow.Reference;
import cz.uois.runtime.feed.SeedRow.RowKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes rows that refer to each other in circles, in two steps: they are inserted without the keys
 * that may be absent, which are set when all of them are there. Whoever looks sees both or neither,
 * since it is one transaction.
 */
final class SeedCircles {
  private final Connection connection;
  private final SeedWriter writer;

  SeedCircles(Connection connection, SeedWriter writer) {
    this.connection = connection;
    this.writer = writer;
  }

  /**
   * Writes those of the rows that need nothing but each other and what is present.
   *
   * @return what became of them; a row that needs something else is not among them
   */
  List<SeedOutcome> write(List<SeedRow> rows, Set<RowKey> present) throws SQLException {
    List<SeedOutcome> refused = new ArrayList<>();
    List<SeedRow> left = closed(rows, present);
    while (!left.isEmpty()) {
      Savepoint before = connection.setSavepoint();
      List<SeedOutcome> outcomes = attempt(left, present);
      List<SeedOutcome> failed = outcomes.stream().filter(Refused.class::isInstance).toList();
      if (failed.isEmpty()) {
        connection.releaseSavepoint(before);
        refused.addAll(outcomes);
        return refused;
      }
      // Others may stand on a row that was refused: without it, and without them, once more.
      connection.rollback(before);
      refused.addAll(failed);
      Set<RowKey> out = keys(failed.stream().map(SeedOutcome::row).toList());
      left = closed(left.stream().filter(row -> !out.contains(row.key())).toList(), present);
    }
    return refused;
  }

  /** The most rows of which none refers to anything but what is present and the others. */
  private static List<SeedRow> closed(List<SeedRow> rows, Set<RowKey> present) {
    List<SeedRow> left = rows;
    while (true) {
      Set<RowKey> there = new HashSet<>(present);
      there.addAll(keys(left));
      List<SeedRow> fewer =
          left.stream()
              .filter(
                  row -> row.references().stream().allMatch(one -> there.contains(one.target())))
              .toList();
      if (fewer.size() == left.size()) {
        return left;
      }
      left = fewer;
    }
  }

  private List<SeedOutcome> attempt(List<SeedRow> rows, Set<RowKey> present) throws SQLException {
    Set<RowKey> there = new HashSet<>(present);
    List<SeedRow> waiting = new ArrayList<>(rows);
    List<SeedOutcome> outcomes = new ArrayList<>();
    List<Later> later = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<SeedRow> possible =
          waiting.stream().filter(row -> missing(row, there, Reference::first).isEmpty()).toList();
      if (possible.isEmpty()) {
        return knots(waiting);
      }
      List<SeedRow> inserts = new ArrayList<>();
      for (SeedRow row : possible) {
        Set<String> absent =
            missing(row, there, reference -> true).stream()
                .map(Reference::column)
                .collect(Collectors.toSet());
        inserts.add(row.without(absent));
        if (!absent.isEmpty()) {
          later.add(new Later(row, absent));
        }
      }
      outcomes.addAll(writer.insert(inserts));
      if (outcomes.stream().anyMatch(Refused.class::isInstance)) {
        return outcomes;
      }
      there.addAll(keys(possible));
      waiting.removeAll(possible);
    }
    Set<RowKey> imported =
        keys(outcomes.stream().filter(Imported.class::isInstance).map(SeedOutcome::row).toList());
    // What somebody else wrote is theirs.
    later.removeIf(one -> !imported.contains(one.row().key()));
    outcomes.addAll(writer.set(later));
    return outcomes;
  }

  /**
   * Rows that wait for each other by keys that cannot come later. The others only wait for these:
   * they are asked again without them.
   */
  private static List<SeedOutcome> knots(List<SeedRow> waiting) {
    List<SeedRow> knot = waiting;
    while (true) {
      Set<RowKey> awaited = new HashSet<>();
      for (SeedRow row : knot) {
        row.references().stream()
            .filter(Reference::first)
            .forEach(reference -> awaited.add(reference.target()));
      }
      List<SeedRow> fewer = knot.stream().filter(row -> awaited.contains(row.key())).toList();
      if (fewer.size() == knot.size()) {
        break;
      }
      knot = fewer;
    }
    Set<RowKey> members = keys(knot);
    List<SeedOutcome> refused = new ArrayList<>();
    for (SeedRow row : knot) {
      Reference reference =
          row.references().stream()
              .filter(one -> one.first() && members.contains(one.target()))
              .findFirst()
              .orElseThrow();
      refused.add(
          new Refused(
              row,
              reference.column(),
              "refers to "
                  + reference.target().id()
                  + " of "
                  + reference.target().table()
                  + ", which waits for this row, and the key cannot be set later"));
    }
    return refused;
  }

  private static List<Reference> missing(
      SeedRow row, Set<RowKey> there, Predicate<Reference> which) {
    return row.references().stream()
        .filter(which)
        .filter(reference -> !there.contains(reference.target()))
        .filter(reference -> !reference.target().equals(row.key()))
        .toList();
  }

  private static Set<RowKey> keys(List<SeedRow> rows) {
    return rows.stream().map(SeedRow::key).collect(Collectors.toSet());
  }

  /**
   * The second step of a row.
   *
   * @param row the row as the file has it
   * @param columns those that were left out of the first step
   */
  record Later(SeedRow row, Set<String> columns) {}
}
