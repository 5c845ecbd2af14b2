package cz.uois.cli.imports;

import java.util.List;
import java.util.Optional;

/**
 * What the catalogue of PostgreSQL says of a schema.
 *
 * @param tables its tables, by name
 * @param others what is no table: views and the like, by name
 */
record Catalogue(List<Table> tables, List<String> others) {
  Catalogue {
    tables = List.copyOf(tables);
    others = List.copyOf(others);
  }

  Optional<Table> table(String name) {
    return tables.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** Whether foreign keys are kept by the database at all. */
  boolean hasForeignKeys() {
    return tables.stream()
        .flatMap(table -> table.constraints().stream())
        .anyMatch(it -> it.kind() == Kind.FOREIGN_KEY);
  }

  /**
   * A table.
   *
   * @param readable whether its rows may be counted
   */
  record Table(
      String name,
      String comment,
      boolean readable,
      List<Column> columns,
      List<Constraint> constraints) {
    Table {
      columns = List.copyOf(columns);
      constraints = List.copyOf(constraints);
    }

    Optional<Column> column(String column) {
      return columns.stream().filter(it -> it.name().equals(column)).findFirst();
    }

    /** The columns of the primary key. */
    List<String> key() {
      return constraints.stream()
          .filter(it -> it.kind() == Kind.PRIMARY_KEY)
          .findFirst()
          .map(Constraint::columns)
          .orElse(List.of());
    }

    List<Constraint> of(Kind kind) {
      return constraints.stream().filter(it -> it.kind() == kind).toList();
    }
  }

  /**
   * A column.
   *
   * @param type with its parameters, as {@code character varying(200)}; of a domain that below it
   * @param labels of an enum type, in their order; else none
   * @param defaultValue the SQL of its default
   * @param made whether the database makes its values: an identity, or computed of others
   */
  record Column(
      String name,
      String type,
      List<String> labels,
      boolean required,
      Optional<String> defaultValue,
      boolean made,
      String comment) {
    Column {
      labels = List.copyOf(labels);
    }
  }

  enum Kind {
    PRIMARY_KEY,
    UNIQUE,
    CHECK,
    FOREIGN_KEY
  }

  /**
   * A constraint, or a unique index, which is one.
   *
   * @param target table that a foreign key points to, with its schema if that is another
   * @param targetColumns columns there
   * @param onDelete as {@code cascade}; empty for what a spec has no word for
   * @param definition its SQL
   */
  record Constraint(
      Kind kind,
      List<String> columns,
      String target,
      List<String> targetColumns,
      String onDelete,
      String definition) {
    Constraint {
      columns = List.copyOf(columns);
      targetColumns = List.copyOf(targetColumns);
    }
  }
}
