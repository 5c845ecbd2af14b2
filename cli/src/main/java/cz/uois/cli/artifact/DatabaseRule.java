package cz.uois.cli.artifact;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Constraints;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Unique;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    UNIQUE,
    FOREIGN_KEY
  }

  public DatabaseRule {
    columns = List.copyOf(columns);
    value = List.copyOf(value);
  }

  /** The constraints of a table, in the order of its columns. */
  static List<DatabaseRule> of(Member member, Entity entity) {
    List<DatabaseRule> rules = new ArrayList<>();
    for (Column column : entity.columns()) {
      addChecks(rules, entity, column);
      if (column.unique()) {
        rules.add(rule(entity, column, Kind.UNIQUE, "key", List.of(), "must be unique"));
      }
      column
          .references()
          .filter(reference -> reference.target() instanceof Target.Own)
          .ifPresent(reference -> {
            String target = ((Target.Own) reference.target()).table();
            rules.add(
                rule(
                    entity,
                    column,
                    Kind.FOREIGN_KEY,
                    "fkey",
                    List.of(target, reference.onDelete().sqlName()),
                    "must be the id of an existing " + member.entity(target).names().type()));
          });
    }
    for (Unique unique : entity.uniques()) {
      rules.add(unique(entity, unique));
    }
    return rules;
  }

  /** Whether it is a condition on one row. */
  public boolean check() {
    return kind != Kind.UNIQUE && kind != Kind.FOREIGN_KEY;
  }

  private static void addChecks(List<DatabaseRule> rules, Entity entity, Column column) {
    Constraints constraints = column.constraints();
    number(constraints.min())
        .ifPresent(min ->
            rules.add(
                rule(entity, column, Kind.MIN, "min", List.of(min), "must be at least " + min)));
    number(constraints.max())
        .ifPresent(max ->
            rules.add(
                rule(entity, column, Kind.MAX, "max", List.of(max), "must be at most " + max)));
    number(constraints.multipleOf())
        .ifPresent(factor ->
            rules.add(
                rule(
                    entity,
                    column,
                    Kind.MULTIPLE_OF,
                    "multiple_of",
                    List.of(factor),
                    "must be a multiple of " + factor)));
    constraints
        .minLength()
        .ifPresent(length ->
            rules.add(
                rule(
                    entity,
                    column,
                    Kind.MIN_LENGTH,
                    "min_length",
                    List.of(Integer.toString(length)),
                    "must have at least " + length + " characters")));
    constraints
        .maxLength()
        .ifPresent(length ->
            rules.add(
                rule(
                    entity,
                    column,
                    Kind.MAX_LENGTH,
                    "max_length",
                    List.of(Integer.toString(length)),
                    "must have at most " + length + " characters")));
    constraints
        .pattern()
        .ifPresent(pattern ->
            rules.add(
                rule(
                    entity,
                    column,
                    Kind.PATTERN,
                    "pattern",
                    List.of(pattern),
                    "must match " + pattern)));
    if (column.type() instanceof FieldType.Enumeration enumeration) {
      rules.add(
          rule(
              entity,
              column,
              Kind.VALUES,
              "values",
              enumeration.values(),
              "must be one of " + String.join(", ", enumeration.values())));
    }
    column
        .check()
        .ifPresent(check ->
            rules.add(
                rule(
                    entity, column, Kind.CHECK, "check", List.of(check), "must satisfy " + check)));
  }

  private static Optional<String> number(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString);
  }

  private static DatabaseRule rule(
      Entity entity, Column column, Kind kind, String suffix, List<String> value, String words) {
    return new DatabaseRule(
        DatabaseNames.of(entity.table(), column.name(), suffix),
        column.graphqlName(),
        kind,
        List.of(column.name()),
        value,
        words);
  }

  private static DatabaseRule unique(Entity entity, Unique unique) {
    List<String> fields =
        unique.columns().stream().map(column -> entity.column(column).graphqlName()).toList();
    return new DatabaseRule(
        DatabaseNames.of(entity.table(), String.join("_", unique.columns()), "key"),
        fields.getFirst(),
        Kind.UNIQUE,
        unique.columns(),
        List.of(),
        "must be unique together with " + String.join(", ", fields.subList(1, fields.size())));
  }
}
