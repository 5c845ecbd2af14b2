package cz.uois.cli.artifact;

import java.util.List;

/**
 * A constraint of the database: the SQL that keeps it and the words for who breaks it come from
 * here, under one name.
 *
 * @param name name of the constraint, at most 63 bytes
 * @param field GraphQL field it guards; the first one if it guards several
 * @param kind what it demands
 * @param columns the columns it is about
 * @param value what the columns are compared with, as written in the spec; empty for some kinds
 * @param words the rule as told to a caller, as {@code must be at least 0}
 */
public record DatabaseRule(
    String name, String field, Kind kind, List<String> columns, List<String> value, String words) {
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

  public DatabaseRule {
    columns = List.copyOf(columns);
    value = List.copyOf(value);
  }

  /** Whether it is a condition on one row. */
  public boolean check() {
    return kind != Kind.UNIQUE && kind != Kind.FOREIGN_KEY;
  }
}
