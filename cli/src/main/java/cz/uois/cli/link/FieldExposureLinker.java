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
import java.util.Map;

/** Makes what a field shows of itself, and refuses what federation would. */
final class FieldExposureLinker {
  private static final List<String> PLACES =
      List.of(DirectiveLinker.FIELD, DirectiveLinker.INPUT_FIELD);
  private static final List<String> ENUM_PLACES =
      List.of(DirectiveLinker.FIELD, DirectiveLinker.INPUT_FIELD, DirectiveLinker.ENUM);

  private final EntitySpec entity;
  private final DirectiveLinker directives;
  private final Diagnostics diagnostics;

  FieldExposureLinker(EntitySpec entity, DirectiveLinker directives, Diagnostics diagnostics) {
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
    directives.override(federation, subject).ifPresent(first::add);
    List<Directive> rest = new ArrayList<>(DirectiveLinker.shared(federation));
    DirectiveLinker.deprecated(spec).ifPresent(rest::add);
    List<String> places = column.type() instanceof TypeSpec.Choice ? ENUM_PLACES : PLACES;
    Map<String, List<Directive>> own = directives.applied(spec.directives(), places, subject);
    rest.addAll(own.getOrDefault(DirectiveLinker.FIELD, List.of()));
    List<Directive> object = new ArrayList<>(first);
    federation.provides().ifPresent(it -> object.add(provides(it)));
    object.addAll(rest);
    first.addAll(rest);
    boolean nonNull = spec.nullable().map(it -> !it.value()).orElse(false);
    return new ColumnExposure(
        nonNull,
        isTrue(federation.external()),
        first,
        object,
        input(spec, own),
        own.getOrDefault(DirectiveLinker.ENUM, List.of()));
  }

  // Who may not see a field may not ask for rows by it either.
  private static List<Directive> input(FieldExposureSpec spec, Map<String, List<Directive>> own) {
    List<Directive> input = new ArrayList<>(DirectiveLinker.hiding(spec.federation()));
    DirectiveLinker.deprecated(spec).ifPresent(input::add);
    input.addAll(own.getOrDefault(DirectiveLinker.INPUT_FIELD, List.of()));
    return input;
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
