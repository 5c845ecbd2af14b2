package cz.uois.cli.database;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A constraint of a table.
 *
 * @param name its name, at most 63 bytes
 * @param kind what it demands
 * @param columns the columns it is about
 * @param value what the columns are compared with, as written in the spec; empty for some kinds; of
 *     a foreign key the table that it points to, and what happens when a row there is deleted
 */
public record Constraint(String name, Kind kind, List<String> columns, List<String> value) {
  /** What a constraint demands. */
  public enum Kind {
    MIN,
    MAX,
    MULTIPLE_OF,
    MIN_LENGTH,
    MAX_LENGTH,
    PATTERN,
    VALUES,
    CHECK,
    NOT_ITSELF,
    UNIQUE,
    FOREIGN_KEY
  }

  public Constraint {
    requireNonNull(name, "name is null");
    requireNonNull(kind, "kind is null");
    columns = List.copyOf(columns);
    value = List.copyOf(value);
  }

  /** Whether it is a condition on one row. */
  public boolean isCheck() {
    return kind != Kind.UNIQUE && kind != Kind.FOREIGN_KEY;
  }

  /** Whether it points to a table. */
  public boolean isForeignKey() {
    return kind == Kind.FOREIGN_KEY;
  }
}
