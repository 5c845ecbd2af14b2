package cz.uois.cli.compose;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.ExternalType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that what a member takes from others is theirs: the fields that are external in it, which
 * its computed fields require and its references provide, and those that it overrides.
 */
final class ExternalFieldRules {
  private final List<Part> parts;
  private final Diagnostics findings;

  /** The fields of each type, by the members that give them. */
  private final Map<String, Map<String, Set<String>>> given = new HashMap<>();

  ExternalFieldRules(List<Part> parts, Diagnostics findings) {
    this.parts = parts;
    this.findings = findings;
    for (Part part : parts) {
      String member = part.member().name();
      for (Entity entity : part.member().entities()) {
        GivenField.of(entity).forEach(it -> give(entity.names().type(), member, it.name()));
      }
      for (ExternalType external : part.member().externals()) {
        GivenField.of(external).forEach(it -> give(external.type(), member, it.name()));
      }
    }
  }

  private void give(String type, String member, String field) {
    given
        .computeIfAbsent(type, _ -> new HashMap<>())
        .computeIfAbsent(member, _ -> new HashSet<>())
        .add(field);
  }

  void check() {
    Set<String> members = new HashSet<>();
    parts.forEach(part -> members.add(part.member().name()));
    for (Part part : parts) {
      for (Entity entity : part.member().entities()) {
        for (Column column : entity.columns()) {
          if (column.exposure().external()) {
            checkExternal(part, entity, column);
          }
          GivenField.overridden(column)
              .ifPresent(from -> checkOverride(part, entity, column, from, members));
        }
      }
    }
  }

  private void checkExternal(Part part, Entity entity, Column column) {
    String type = entity.names().type();
    if (givers(type, column).isEmpty()) {
      findings.error(
          CompositionRule.UNKNOWN_FIELD.id(),
          part.at(column.location()),
          "'%s' takes the field '%s' of '%s' from other members, and none of them has it"
              .formatted(part.member().name(), column.graphqlName(), type),
          "add the member that owns '" + type + "', or name a field that it has");
    }
  }

  private Set<String> givers(String type, Column column) {
    Set<String> givers = new HashSet<>();
    given
        .getOrDefault(type, Map.of())
        .forEach((member, fields) -> {
          if (fields.contains(column.graphqlName())) {
            givers.add(member);
          }
        });
    return givers;
  }

  private void checkOverride(
      Part part, Entity entity, Column column, String from, Set<String> members) {
    String type = entity.names().type();
    if (!members.contains(from)) {
      findings.warning(
          CompositionRule.OVERRIDE_OF_NOTHING.id(),
          part.at(column.location()),
          "'%s' takes '%s' of '%s' over from '%s', which is not among the members"
              .formatted(part.member().name(), column.graphqlName(), type, from),
          "add the folder gql_" + from + ", or remove 'override'");
    } else if (!givers(type, column).contains(from)) {
      findings.warning(
          CompositionRule.OVERRIDE_OF_NOTHING.id(),
          part.at(column.location()),
          "'%s' takes '%s' of '%s' over from '%s', which does not have it"
              .formatted(part.member().name(), column.graphqlName(), type, from),
          "name the member that has the field, or remove 'override'");
    }
  }
}
