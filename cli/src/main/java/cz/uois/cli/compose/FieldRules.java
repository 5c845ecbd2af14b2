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

/** Checks that each field of a type comes from one member, or from several that all share it. */
final class FieldRules {
  /** A field, and the member that gives it. */
  private record Contribution(String member, GivenField field) {}

  private final List<Part> parts;
  private final Owners owners;
  private final Diagnostics findings;

  /** Who contributed a field first, by type and field. */
  private final Map<String, Contribution> contributed = new HashMap<>();

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
    Map<String, GivenField> own = new HashMap<>();
    for (Entity entity : owners.entitiesOf(type)) {
      for (GivenField field : GivenField.of(entity)) {
        // Of an interface: a field is free for all only if each of its entities says so.
        own.merge(field.name(), field, (one, other) -> one.shared() ? other : one);
      }
    }
    for (GivenField field : given) {
      if (field.from().isEmpty() && !told.contains(part.at(field.location()))) {
        check(part, type, field, own);
      }
    }
  }

  private void check(Part part, String type, GivenField field, Map<String, GivenField> own) {
    Location location = part.at(field.location());
    String subject =
        "'%s' adds the field '%s' to '%s'".formatted(part.member().name(), field.name(), type);
    GivenField owned = own.get(field.name());
    if (owned != null) {
      if (both(field, owned)) {
        return;
      }
      told.add(location);
      findings.error(
          CompositionRule.TAKEN_FIELD.id(),
          location,
          subject
              + ", which its owner '%s' has already".formatted(owners.ownerOf(type).orElseThrow()),
          "choose another name");
      return;
    }
    Contribution first =
        contributed.putIfAbsent(
            type + "." + field.name(), new Contribution(part.member().name(), field));
    if (first != null && !both(field, first.field())) {
      told.add(location);
      findings.error(
          CompositionRule.CONTRIBUTED_TWICE.id(),
          location,
          subject + ", and so does '" + first.member() + "'",
          "choose another name");
    }
  }

  private static boolean both(GivenField field, GivenField other) {
    return field.shared() && other.shared();
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
