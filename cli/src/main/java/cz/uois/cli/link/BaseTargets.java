package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.ExternalSpec;
import cz.uois.cli.spec.FieldSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.MemberSpec;
import cz.uois.cli.spec.Rule;
import java.util.Optional;

/** Checks that what base columns point to has keys as they hold: UUIDs. */
final class BaseTargets {
  private final MemberSpec spec;
  private final Targets targets;
  private final Diagnostics diagnostics;

  BaseTargets(MemberSpec spec, Targets targets, Diagnostics diagnostics) {
    this.spec = spec;
    this.targets = targets;
    this.diagnostics = diagnostics;
  }

  void check() {
    if (spec.entities().stream().anyMatch(Targets::bringsBaseColumns)) {
      BaseColumns.EXTERNALS.keySet().forEach(this::check);
    }
  }

  private void check(String key) {
    Target target = targets.base(key);
    if (targets.keyType(target) != ScalarType.UUID) {
      location(target)
          .ifPresent(location ->
              diagnostics.error(
                  Rule.CONTRADICTION.id(),
                  location,
                  "the keys of '%s' are no UUIDs, but the base columns of tables hold them as such"
                      .formatted(key),
                  "make them UUIDs, or write 'base: none' in every entity"));
    }
  }

  private Optional<Location> location(Target target) {
    return switch (target) {
      case Target.External external ->
          spec.externals().stream()
              .filter(it -> it.key().value().equals(external.key()))
              .map(ExternalSpec::keyType)
              .flatMap(Optional::stream)
              .map(Located::location)
              .findFirst();
      case Target.Own own ->
          spec.entities().stream()
              .filter(it -> it.table().value().equals(own.table()))
              .map(EntitySpec::fields)
              .flatMap(fields -> fields.stream())
              .map(FieldSpec::name)
              .filter(it -> it.value().equals("id"))
              .map(Located::location)
              .findFirst();
    };
  }
}
