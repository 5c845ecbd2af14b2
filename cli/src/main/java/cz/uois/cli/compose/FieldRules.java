package cz.uois.cli.compose;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.ExternalType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that each field of a type comes from one member. */
final class FieldRules {
  private final List<Part> parts;
  private final Owners owners;
  private final Diagnostics findings;

  /** Who contributed a field first, by type and field. */
  private final Map<String, String> contributed = new HashMap<>();

  /** A list that is taken says so once, not for its connection again. */
  private final Set<Location> told = new HashSet<>();

  FieldRules(List<Part> parts, Diagnostics findings) {
    this.parts = parts;
    this.owners = new Owners(parts);
    this.findings = findings;
  }

  void check() {
    for (Part part : parts) {
      for (ExternalType external : part.member().externals()) {
        check(part, external.type(), GivenField.of(external));
      }
      for (Entity entity : part.member().entities()) {
        if (entity.exposure().extended()) {
          Set<String> keys = keyFields(entity);
          check(
              part,
              entity.names().type(),
              GivenField.of(entity).stream().filter(it -> !keys.contains(it.name())).toList());
        }
      }
    }
  }

  private void check(Part part, String type, List<GivenField> given) {
    Set<String> own =
        owners.entitiesOf(type).stream()
            .flatMap(entity -> GivenField.of(entity).stream())
            .map(GivenField::name)
            .collect(Collectors.toSet());
    for (GivenField field : given) {
      if (field.from().isEmpty() && !told.contains(part.at(field.location()))) {
        check(part, type, field, own);
      }
    }
  }

  private void check(Part part, String type, GivenField field, Set<String> own) {
    Location location = part.at(field.location());
    String subject =
        "'%s' adds the field '%s' to '%s'".formatted(part.member().name(), field.name(), type);
    if (own.contains(field.name())) {
      told.add(location);
      findings.error(
          CompositionRule.TAKEN_FIELD.id(),
          location,
          subject
              + ", which its owner '%s' has already".formatted(owners.ownerOf(type).orElseThrow()),
          "choose another name");
      return;
    }
    String first = contributed.putIfAbsent(type + "." + field.name(), part.member().name());
    if (first != null) {
      told.add(location);
      findings.error(
          CompositionRule.CONTRIBUTED_TWICE.id(),
          location,
          subject + ", and so does '" + first + "'",
          "choose another name");
    }
  }

  /** The fields of keys, which every member that knows a type has. */
  private static Set<String> keyFields(Entity entity) {
    return entity.exposure().keys().stream()
        .map(Exposure.Key::parts)
        .flatMap(List::stream)
        .map(part -> part.path().getFirst())
        .collect(Collectors.toSet());
  }
}
