package cz.uois.cli.compose;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Checks that what a member takes from others is theirs: the fields that are external in it, which
 * its computed fields require and its references provide, and those that it overrides.
 */
final class ExternalFieldRules {
  private final List<Part> parts;
  private final Diagnostics findings;

  /** The fields of each type, by the members that give them. */
  private final Map<String, Map<String, Set<String>>> given = new HashMap<>();

  /** A list says so once, not for its connection again, and a foreign key not for its object. */
  private final Set<Location> told = new HashSet<>();

  ExternalFieldRules(List<Part> parts, Diagnostics findings) {
    this.parts = parts;
    this.findings = findings;
    for (Part part : parts) {
      forEachType(part.member(), (type, fields) -> give(type, part.member().name(), fields));
    }
  }

  /** The types that a member gives fields to, those of the queries and mutations included. */
  private static void forEachType(Member member, BiConsumer<String, List<GivenField>> action) {
    member.entities().forEach(it -> action.accept(it.names().type(), GivenField.of(it)));
    member.externals().forEach(it -> action.accept(it.type(), GivenField.of(it)));
    action.accept("Query", GivenField.operations(member, false));
    action.accept("Mutation", GivenField.operations(member, true));
  }

  private void give(String type, String member, List<GivenField> fields) {
    Set<String> names =
        given
            .computeIfAbsent(type, _ -> new HashMap<>())
            .computeIfAbsent(member, _ -> new HashSet<>());
    fields.forEach(field -> names.add(field.name()));
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
        }
      }
      forEachType(
          part.member(),
          (type, fields) -> {
            for (GivenField field : fields) {
              field.from().ifPresent(from -> checkOverride(part, type, field, from, members));
            }
          });
    }
  }

  private void checkExternal(Part part, Entity entity, Column column) {
    String type = entity.names().type();
    if (givers(type, column.graphqlName()).isEmpty()) {
      findings.error(
          CompositionRule.UNKNOWN_FIELD.id(),
          part.at(column.location()),
          "'%s' takes the field '%s' of '%s' from other members, and none of them has it"
              .formatted(part.member().name(), column.graphqlName(), type),
          "add the member that owns '" + type + "', or name a field that it has");
    }
  }

  private Set<String> givers(String type, String field) {
    Set<String> givers = new HashSet<>();
    given
        .getOrDefault(type, Map.of())
        .forEach((member, fields) -> {
          if (fields.contains(field)) {
            givers.add(member);
          }
        });
    return givers;
  }

  private void checkOverride(
      Part part, String type, GivenField field, String from, Set<String> members) {
    if (!members.contains(from)) {
      tell(
          part,
          field,
          "'%s' takes '%s' of '%s' over from '%s', which is not among the members"
              .formatted(part.member().name(), field.name(), type, from),
          "add the folder gql_" + from + ", or remove 'override'");
    } else if (!givers(type, field.name()).contains(from)) {
      tell(
          part,
          field,
          "'%s' takes '%s' of '%s' over from '%s', which does not have it"
              .formatted(part.member().name(), field.name(), type, from),
          "name the member that has the field, or remove 'override'");
    }
  }

  private void tell(Part part, GivenField field, String message, String hint) {
    if (told.add(part.at(field.location()))) {
      findings.warning(
          CompositionRule.OVERRIDE_OF_NOTHING.id(), part.at(field.location()), message, hint);
    }
  }
}
