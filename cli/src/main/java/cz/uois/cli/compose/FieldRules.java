package cz.uois.cli.compose;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.Vector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that each field of a type comes from one member. */
final class FieldRules {
  private final List<Part> parts;
  private final Owners owners;
  private final Diagnostics findings;

  /** Who contributed a field first, by type and field. */
  private final Map<String, String> contributed = new HashMap<>();

  FieldRules(List<Part> parts, Diagnostics findings) {
    this.parts = parts;
    this.owners = new Owners(parts);
    this.findings = findings;
  }

  void check() {
    for (Part part : parts) {
      for (ExternalType external : part.member().externals()) {
        Set<String> own =
            owners
                .key(external.type())
                .flatMap(owners::entity)
                .map(FieldRules::fields)
                .orElse(Set.of());
        external
            .vectors()
            .forEach(it -> {
              if (check(part, external, it.graphqlName(), it.location(), own)) {
                check(part, external, it.connection(), it.location(), own);
              }
            });
        external
            .counterparts()
            .forEach(it -> check(part, external, it.graphqlName(), it.location(), own));
      }
    }
  }

  /** Whether nobody else has the field. */
  private boolean check(
      Part part, ExternalType external, String field, Location location, Set<String> own) {
    String type = external.type();
    if (own.contains(field)) {
      findings.error(
          CompositionRule.TAKEN_FIELD.id(),
          part.at(location),
          "'%s' adds the field '%s' to '%s', which its owner '%s' has already"
              .formatted(part.member().name(), field, type, Owners.memberOf(external.key())),
          "choose another name");
      return false;
    }
    String first = contributed.putIfAbsent(type + "." + field, part.member().name());
    if (first != null) {
      findings.error(
          CompositionRule.CONTRIBUTED_TWICE.id(),
          part.at(location),
          "'%s' adds the field '%s' to '%s', and so does '%s'"
              .formatted(part.member().name(), field, type, first),
          "choose another name");
    }
    return first == null;
  }

  /** The fields of an entity's GraphQL type. */
  private static Set<String> fields(Entity entity) {
    Set<String> fields = new HashSet<>();
    for (Column column : entity.columns()) {
      fields.add(column.graphqlName());
      column.references().ifPresent(reference -> fields.add(reference.graphqlName()));
    }
    entity.embeds().forEach(embed -> fields.add(embed.graphqlName()));
    entity.code().computed().forEach(computed -> fields.add(computed.graphqlName()));
    for (Vector vector : entity.vectors()) {
      fields.add(vector.graphqlName());
      fields.add(vector.connection());
    }
    entity.counterparts().forEach(counterpart -> fields.add(counterpart.graphqlName()));
    return fields;
  }
}
