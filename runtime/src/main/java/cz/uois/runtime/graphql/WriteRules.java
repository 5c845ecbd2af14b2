package cz.uois.runtime.graphql;

import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.Rule;
import cz.uois.runtime.sql.SqlFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What violated constraints of the database mean in the words of the spec. */
final class WriteRules {
  private final Map<String, OwnedRule> rules = new HashMap<>();

  WriteRules(List<EntityDescriptor> entities) {
    for (EntityDescriptor entity : entities) {
      entity
          .type()
          .rules()
          .forEach(rule -> rules.put(rule.constraint(), new OwnedRule(entity.type(), rule)));
    }
  }

  /** The failure of a write to an entity; anything but a violated rule is thrown again. */
  WriteFailure failure(SqlFailure failure, EntityType type, WriteFailure.Code code) {
    OwnedRule broken = failure.constraint().map(rules::get).orElse(null);
    if (broken == null) {
      throw failure;
    }
    return WriteFailure.of(
        broken.type().name().equals(type.name())
            ? "%s: %s".formatted(broken.rule().field(), broken.rule().text())
            : "still referenced by %s.%s".formatted(broken.type().name(), broken.rule().field()),
        code);
  }

  private record OwnedRule(EntityType type, Rule rule) {}
}
