package cz.uois.cli.link;

import static cz.uois.cli.link.DirectiveLinker.isTrue;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.ColumnExposure;
import cz.uois.cli.model.Directive;
import cz.uois.cli.spec.ColumnSpec;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.FederationSpec;
import cz.uois.cli.spec.FieldExposureSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.Rule;
import cz.uois.cli.spec.TypeSpec;
import java.util.ArrayList;
import java.util.List;

/** Makes what a field shows of itself, and refuses what federation would. */
final class FieldExposureLinker {
  private final String member;
  private final EntitySpec entity;
  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;

  FieldExposureLinker(
      String member, EntitySpec entity, DirectiveLinker directives, Diagnostics diagnostics) {
    this.member = member;
    this.entity = entity;
    this.directives = directives;
    this.diagnostics = diagnostics;
  }

  ColumnExposure link(ColumnSpec column, String subject) {
    FieldExposureSpec spec = column.exposure();
    FederationSpec federation = spec.federation();
    check(column, subject);
    List<Directive> first = new ArrayList<>();
    if (isTrue(federation.external())) {
      first.add(Directive.of("external"));
    }
    federation.override().ifPresent(it -> first.add(Directive.of("override", "from", it.value())));
    List<Directive> rest = new ArrayList<>(DirectiveLinker.shared(federation));
    spec.deprecated().ifPresent(it -> rest.add(Directive.of("deprecated", "reason", it.value())));
    rest.addAll(directives.applied(spec.directives(), DirectiveLinker.FIELD, subject));
    List<Directive> object = new ArrayList<>(first);
    federation.provides().ifPresent(it -> object.add(provides(it)));
    object.addAll(rest);
    first.addAll(rest);
    boolean nonNull = spec.nullable().map(it -> !it.value()).orElse(false);
    return new ColumnExposure(nonNull, isTrue(federation.external()), first, object);
  }

  private static Directive provides(Located<String> fields) {
    String text = FieldSet.parse(fields.value()).map(FieldSet::text).orElse(fields.value());
    return Directive.of("provides", "fields", text);
  }

  private void check(ColumnSpec column, String subject) {
    FieldExposureSpec spec = column.exposure();
    FederationSpec federation = spec.federation();
    boolean external = isTrue(federation.external());
    boolean extended = isTrue(entity.exposure().federation().extended());
    if (external && !extended) {
      refuse(
          federation.external().orElseThrow().location(),
          subject + " is external, but '" + entity.table().value() + "' is a type of this member",
          "add 'federation: {extends: true}' to the entity, or remove 'external'");
    }
    federation
        .override()
        .filter(from -> from.value().equals(member))
        .ifPresent(from ->
            refuse(
                from.location(),
                "%s overrides '%s', which is this member itself".formatted(subject, member),
                "name the member that the field moves away from"));
    if (external && federation.override().isPresent()) {
      refuse(
          federation.override().get().location(),
          subject + " is external, so that it moves from nobody",
          "keep one of 'external' and 'override'");
    }
    federation
        .requires()
        .ifPresent(requires ->
            refuse(
                requires.location(),
                subject + " requires other fields, but it is a column",
                "a computed field requires others, by its 'requires: [<column>, …]'"));
    if (federation.provides().isPresent() && !(column.type() instanceof TypeSpec.Reference)) {
      refuse(
          federation.provides().get().location(),
          subject + " provides fields, but it is no reference",
          "only the object behind a foreign key has fields");
    }
    boolean key = entity.exposure().isBare() && column.name().value().equals("id");
    if (spec.nullable().isPresent()
        && !spec.nullable().get().value()
        && !external
        && !key
        && !isTrue(column.required())) {
      diagnostics.error(
          Rule.CONTRADICTION.id(),
          spec.nullable().get().location(),
          subject + " is never null for clients, but its column may be",
          "add 'required: true', or remove 'nullable'");
    }
  }

  private void refuse(Location location, String message, String hint) {
    diagnostics.error(Rule.BAD_FEDERATION.id(), location, message, hint);
  }
}
