package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Argument;
import cz.uois.cli.model.ArgumentType;
import cz.uois.cli.model.Code;
import cz.uois.cli.model.CodeType;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Counterpart;
import cz.uois.cli.model.Default;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.Embed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EnumDefinition;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.InputObject;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.ValueObject;
import cz.uois.cli.model.Vector;
import cz.uois.cli.spec.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks that nothing which clients of the supergraph see is of a type that they do not see: the
 * composer refuses it (Federation's {@code REFERENCED_INACCESSIBLE}), and with it the whole
 * gateway.
 */
final class HiddenTypes {
  private final Member member;
  private final Diagnostics diagnostics;
  private final Set<String> tables = new HashSet<>();
  private final Set<String> values = new HashSet<>();
  private final Set<String> inputs = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  private HiddenTypes(Member member, Diagnostics diagnostics) {
    this.member = member;
    this.diagnostics = diagnostics;
    member.entities().stream()
        .filter(it -> isHidden(it.exposure().directives()))
        .map(Entity::table)
        .forEach(tables::add);
    member.values().stream()
        .filter(it -> isHidden(it.directives()))
        .map(ValueObject::table)
        .forEach(values::add);
    member.inputs().stream()
        .filter(it -> isHidden(it.directives()))
        .map(InputObject::name)
        .forEach(inputs::add);
  }

  static void check(Member member, Diagnostics diagnostics) {
    new HiddenTypes(member, diagnostics).check();
  }

  private void check() {
    for (Entity entity : member.entities()) {
      roots(entity);
      if (!tables.contains(entity.table())) {
        fields(entity);
      }
      operations(entity.code());
    }
    for (ExternalType external : member.externals()) {
      external.counterparts().forEach(this::counterpart);
      external.vectors().forEach(this::vector);
      external.computed().forEach(this::computed);
    }
    operations(member.code());
    for (InputObject input : member.inputs()) {
      if (!inputs.contains(input.name())) {
        input.fields().forEach(field -> argument(field, input.name() + "." + field.name()));
      }
    }
    member.enums().forEach(this::values);
  }

  private void roots(Entity entity) {
    boolean shown =
        !entity.exposure().operations().isEmpty()
            || !entity.links().isEmpty()
            || entity.exposure().lookups().stream().anyMatch(it -> !isHidden(it.directives()));
    if (tables.contains(entity.table()) && shown) {
      refuse(
          entity.names().type(),
          "its queries and mutations are not",
          entity.location(),
          "write 'operations: []' and hide its lookups, or hide fields instead of the type");
    }
  }

  private void fields(Entity entity) {
    entity.shownColumns().forEach(column -> column(entity, column));
    for (Embed embed : entity.embeds()) {
      if (values.contains(embed.value()) && !isHidden(embed.directives())) {
        refuse(embed.value(), ofThatType(embed.graphqlName()), embed.location(), hint());
      }
    }
    entity.counterparts().forEach(this::counterpart);
    entity.vectors().forEach(this::vector);
    entity.code().computed().forEach(this::computed);
  }

  private void column(Entity entity, Column column) {
    column
        .references()
        .filter(_ -> !isHidden(column.exposure().objectDirectives()))
        .ifPresent(it -> target(it.target(), it.graphqlName(), column.location()));
    if (column.type() instanceof FieldType.Enumeration type) {
      valuesOf(type, entity.names().type() + "." + column.graphqlName(), column.location());
    }
  }

  private void counterpart(Counterpart counterpart) {
    if (!isHidden(counterpart.directives())) {
      table(counterpart.table(), counterpart.graphqlName(), counterpart.location());
    }
  }

  /** A list that is hidden is a connection as well, whose edges have nodes that are shown. */
  private void vector(Vector vector) {
    vector
        .elements()
        .filter(tables::contains)
        .ifPresent(it ->
            refuse(
                member.entity(it).names().type(),
                "the edges of '%s' are not".formatted(vector.graphqlName()),
                vector.location(),
                "hide fields instead of the type"));
  }

  private void computed(Computed computed) {
    if (!isHidden(computed.directives())) {
      result(computed.type(), computed.graphqlName(), computed.location());
      computed
          .arguments()
          .forEach(it -> argument(it, computed.graphqlName() + "(" + it.name() + ")"));
    }
  }

  private void operations(Code code) {
    for (OwnOperation operation : code.operations()) {
      // A mutation that answers a row has an outcome of its own, which is shown in any case.
      if (!isHidden(operation.directives()) || operation.written().isPresent()) {
        result(operation.result(), operation.field(), operation.location());
      }
      if (!isHidden(operation.directives())) {
        operation
            .arguments()
            .forEach(it -> argument(it, operation.field() + "(" + it.name() + ")"));
      }
    }
  }

  private void result(CodeType type, String subject, Location location) {
    if (type.item() instanceof CodeType.Item.Entity(Target target)) {
      target(target, subject, location);
    }
  }

  private void argument(Argument argument, String subject) {
    if (isHidden(argument.directives())) {
      return;
    }
    switch (argument.type()) {
      case ArgumentType.Input(String name) -> {
        if (inputs.contains(name)) {
          refuse(name, ofThatType(subject), argument.location(), hint());
        }
      }
      case ArgumentType.Value(FieldType.Enumeration type) -> defaultValue(argument, type, subject);
      case ArgumentType.Value _ -> {
        // Only enums have values that may be hidden.
      }
    }
  }

  private void defaultValue(Argument argument, FieldType.Enumeration type, String subject) {
    if (argument.defaultValue().orElse(null) instanceof Default.Text(String value)
        && isHidden(shown(type, value))) {
      diagnostics.error(
          Rule.CONTRADICTION.id(),
          argument.location(),
          "the default '%s' of '%s' is inaccessible, but '%s' is not"
              .formatted(value, subject, subject),
          "choose another default, or show the value");
    }
  }

  private void target(Target target, String subject, Location location) {
    if (target instanceof Target.Own(String table)) {
      table(table, subject, location);
    }
  }

  private void table(String table, String subject, Location location) {
    if (tables.contains(table)) {
      refuse(member.entity(table).names().type(), ofThatType(subject), location, hint());
    }
  }

  private void values(EnumDefinition definition) {
    valuesOf(definition.type(), definition.type().graphqlName(), definition.location());
  }

  private void valuesOf(FieldType.Enumeration type, String subject, Location location) {
    boolean none = type.values().stream().allMatch(it -> isHidden(shown(type, it)));
    if (none) {
      diagnostics.error(
          Rule.CONTRADICTION.id(),
          location,
          "all values of '%s' are inaccessible".formatted(subject),
          "show one of them");
    }
  }

  private static List<Directive> shown(FieldType.Enumeration type, String value) {
    FieldType.Enumeration.ShownValue shown = type.shown().get(value);
    return shown == null ? List.of() : shown.directives();
  }

  private static boolean isHidden(List<Directive> directives) {
    return Directive.isAmong("inaccessible", directives);
  }

  private static String ofThatType(String subject) {
    return "'%s' of that type is not".formatted(subject);
  }

  private static String hint() {
    return "make it inaccessible too, or show the type";
  }

  /** Once a place: an entity's base columns all have its own. */
  private void refuse(String type, String shown, Location location, String hint) {
    if (told.add(type + location)) {
      diagnostics.error(
          Rule.CONTRADICTION.id(),
          location,
          "the type '%s' is inaccessible, but %s".formatted(type, shown),
          hint);
    }
  }
}
