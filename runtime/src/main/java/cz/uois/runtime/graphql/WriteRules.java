package cz.uois.runtime.graphql;

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

  /** The failure of a write to an entity; anything but a violated rule is thrown again. */
  WriteFailure failure(SqlFailure failure, EntityType type, WriteFailure.Code code) {
    Optional<Broken> rule = failure.constraint().map(constraints::get);
    Broken broken = rule.or(() -> failure.missing().map(columns::get)).orElseThrow(() -> failure);
    return WriteFailure.of(
        broken.type().name().equals(type.name())
            ? "%s: %s".formatted(broken.field(), broken.text())
            : "still referenced by %s.%s".formatted(broken.type().name(), broken.field()),
        code);
  }

  private record Broken(EntityType type, String field, String text) {}
}
