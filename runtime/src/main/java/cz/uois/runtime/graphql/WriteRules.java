package cz.uois.runtime.graphql;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.Rule;
import cz.uois.runtime.sql.SqlFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What violated constraints of the database mean in the words of the spec. */
final class WriteRules {
  /** How names of constraints on foreign keys end. */
  private static final String FOREIGN_KEY = "_fkey";

  private final Map<String, Broken> constraints = new HashMap<>();
  private final Map<SqlFailure.Column, Broken> columns = new HashMap<>();

  WriteRules(List<EntityDescriptor> entities) {
    entities.stream().map(EntityDescriptor::type).forEach(this::add);
  }

  private void add(EntityType type) {
    for (Rule rule : type.rules()) {
      constraints.put(rule.constraint(), new Broken(type, rule.field(), rule.text()));
    }
    type.attributes()
        .forEach(attribute ->
            columns.put(
                new SqlFailure.Column(type.table().getName(), attribute.column().getName()),
                new Broken(type, attribute.name(), "must not be null")));
  }

  /**
   * Why the row of an insert or update was not stored.
   *
   * @throws SqlFailure again if it is not the row that is wrong
   */
  WriteFailure stored(SqlFailure failure, WriteFailure.Code code) {
    return WriteFailure.of(
        broken(failure)
            .map(rule -> "%s: %s".formatted(rule.field(), rule.text()))
            .orElseGet(() -> told(failure)),
        code);
  }

  /**
   * Why a row was not deleted: others, perhaps of its own type, need it.
   *
   * @throws SqlFailure again if it is not others that are in the way
   */
  WriteFailure deleted(SqlFailure failure, WriteFailure.Code code) {
    return WriteFailure.of(
        broken(failure)
            .map(rule -> "still referenced by %s.%s".formatted(rule.type().name(), rule.field()))
            .orElseGet(() -> told(failure)),
        code);
  }

  /** What is told of a foreign key that leads to nothing: as when the database finds it out. */
  String dangling(EntityType type, Attribute key) {
    return type.rules().stream()
        .filter(rule -> rule.field().equals(key.name()) && rule.constraint().endsWith(FOREIGN_KEY))
        .findFirst()
        .map(rule -> "%s: %s".formatted(rule.field(), rule.text()))
        .orElseGet(() -> unnamed(SqlFailure.Kind.RULE));
  }

  private Optional<Broken> broken(SqlFailure failure) {
    return failure.constraint().map(constraints::get).or(() -> failure.missing().map(columns::get));
  }

  /** A rule that the spec does not have: of a migration written by hand. Its text stays inside. */
  private static String told(SqlFailure failure) {
    if (failure.kind() == SqlFailure.Kind.OTHER) {
      throw failure;
    }
    return unnamed(failure.kind());
  }

  private static String unnamed(SqlFailure.Kind kind) {
    return kind == SqlFailure.Kind.VALUE
        ? "a value cannot be stored"
        : "a rule of the database is broken";
  }

  private record Broken(EntityType type, String field, String text) {}
}
