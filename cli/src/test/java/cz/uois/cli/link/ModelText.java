package cz.uois.cli.link;

import cz.uois.cli.model.Argument;
import cz.uois.cli.model.ArgumentType;
import cz.uois.cli.model.CodeType;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Counterpart;
import cz.uois.cli.model.DirectiveDefinition;
import cz.uois.cli.model.Embed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityInterface;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.EnumDefinition;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.FederationNames;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.InputObject;
import cz.uois.cli.model.Link;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Unique;
import cz.uois.cli.model.ValueObject;
import cz.uois.cli.model.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Writes a linked member as text that a person can check; whatever is empty or usual is left out.
 */
final class ModelText {
  private final List<String> lines = new ArrayList<>();

  private ModelText() {}

  static String of(Member member) {
    ModelText text = new ModelText();
    text.member(member);
    return String.join("\n", text.lines) + "\n";
  }

  private void member(Member member) {
    lines.add(
        "member %s java=%s package=%s port=%d: %s"
            .formatted(
                member.name(),
                member.java(),
                member.javaPackage(),
                member.port(),
                member.description())
            .stripTrailing());
    member
        .roles()
        .ifPresent(roles ->
            lines.add(
                "roles subtypes=%s states=%s at %s"
                    .formatted(roles.subtypes(), roles.states(), roles.location())));
    schema(member);
    member.externals().forEach(this::external);
    member.values().forEach(this::value);
    for (EnumDefinition each : member.enums()) {
      lines.add("");
      lines.add(
          "%s%s at %s: %s"
              .formatted(
                  ValueText.type(each.type()),
                  ValueText.directives(each.directives()),
                  each.location(),
                  each.description()));
    }
    for (EntityInterface each : member.interfaces()) {
      lines.add("");
      lines.add(
          "interface %s keys=%s of %s%s at %s: %s"
              .formatted(
                  each.name(),
                  each.keys(),
                  each.entities(),
                  ValueText.directives(each.directives()),
                  each.location(),
                  each.description())
              .stripTrailing());
      each.fields().forEach(field -> lines.add("  " + field));
    }
    for (InputObject input : member.inputs()) {
      lines.add("");
      lines.add(
          "input %s%s at %s: %s"
              .formatted(
                  input.name(),
                  ValueText.directives(input.directives()),
                  input.location(),
                  input.description())
              .stripTrailing());
      input.fields().forEach(this::argument);
    }
    member.code().operations().forEach(this::operation);
    member.entities().forEach(this::entity);
  }

  private void schema(Member member) {
    FederationNames names = member.federation();
    if (!names.equals(FederationNames.USUAL)) {
      lines.add("federation as <" + names.namespace() + "> imports " + names.imports());
    }
    for (DirectiveDefinition each : member.directives()) {
      if (!each.namespace().isEmpty() || !each.imported().equals(each.name())) {
        lines.add(
            "directive @%s is <%s> of %s as <%s>"
                .formatted(each.name(), each.imported(), each.url(), each.namespace()));
      }
    }
    if (!member.schema().schema().isEmpty()) {
      lines.add("schema" + ValueText.directives(member.schema().schema()));
    }
    new TreeMap<>(member.schema().types())
        .forEach((type, applied) -> lines.add("type " + type + ValueText.directives(applied)));
  }

  private void value(ValueObject value) {
    lines.add("");
    lines.add(
        "value %s type=%s input=%s%s%s: %s"
            .formatted(
                value.table(),
                value.type(),
                value.input(),
                value.stored() ? " stored" : "",
                ValueText.directives(value.directives()),
                value.description()));
    value.columns().forEach(column -> lines.add(ColumnText.of(column)));
  }

  private void embed(Embed embed) {
    lines.add(
        "  embeds %s: %s as %s%s%s at %s: %s"
            .formatted(
                embed.graphqlName(),
                embed.value(),
                embed.parts().stream().map(Embed.Part::column).toList(),
                embed.required() ? " required" : "",
                ValueText.directives(embed.directives()),
                embed.location(),
                embed.description()));
  }

  private void external(ExternalType external) {
    lines.add("");
    lines.add(
        "external %s type=%s java=%s%s%s at %s"
            .formatted(
                external.key(),
                external.type(),
                external.java(),
                external.keyField().equals("id") && external.keyType() == ScalarType.UUID
                    ? ""
                    : " key=" + external.keyField() + ":" + external.keyType().yamlName(),
                external.interfaceObject() ? " interface-object" : "",
                external.location()));
    external.computed().forEach(it -> computed(it, "the key"));
    external.counterparts().forEach(this::counterpart);
    external.vectors().forEach(this::vector);
  }

  private void entity(Entity entity) {
    lines.add("");
    lines.add(
        "entity %s seed=%s%s at %s: %s"
            .formatted(
                entity.table(),
                entity.seed(),
                ValueText.formerly(entity.formerly()),
                entity.location(),
                entity.description()));
    names(entity.names());
    lines.add(AccessText.of(entity.access()));
    exposure(entity.exposure());
    entity.columns().stream().map(ColumnText::of).forEach(lines::add);
    entity.embeds().forEach(this::embed);
    entity.uniques().forEach(this::unique);
    entity
        .tree()
        .ifPresent(tree ->
            lines.add(
                "  tree by "
                    + tree.parent()
                    + tree.path().map(path -> " with the path " + path).orElse("")));
    entity.links().forEach(this::link);
    entity.counterparts().forEach(this::counterpart);
    entity.vectors().forEach(this::vector);
    entity.code().computed().forEach(it -> computed(it, "the row"));
    entity.code().operations().forEach(this::operation);
    if (!entity.code().hooks().isEmpty()) {
      lines.add("  hooks " + entity.code().hooks());
    }
  }

  private static String type(CodeType type) {
    String item =
        switch (type.item()) {
          case CodeType.Item.Value(FieldType value) -> ValueText.type(value);
          case CodeType.Item.Entity(Target.Own(String table)) -> "a row of " + table;
          case CodeType.Item.Entity(Target.External(String key)) -> "an object of " + key;
        };
    return type.list() ? "[" + item + "]" : item;
  }

  private void operation(OwnOperation operation) {
    lines.add(
        "  %s %s %s: %s by %s%s at %s: %s"
            .formatted(
                operation.mutation() ? "mutation" : "query",
                operation.name(),
                operation.field(),
                type(operation.result()) + (operation.nonNull() ? "!" : ""),
                operation.access().words(),
                ValueText.directives(operation.directives()),
                operation.location(),
                operation.description())
            .stripTrailing());
    operation.arguments().forEach(this::argument);
  }

  private void computed(Computed computed, String otherwise) {
    lines.add(
        "  computed %s %s: %s requires %s%s%s at %s: %s"
            .formatted(
                computed.name(),
                computed.graphqlName(),
                type(computed.type()),
                computed.requires().isEmpty() ? otherwise : computed.requires(),
                AccessText.read(computed.read()),
                ValueText.directives(computed.directives()),
                computed.location(),
                computed.description())
            .stripTrailing());
    computed.arguments().forEach(this::argument);
  }

  private void argument(Argument argument) {
    lines.add(
        "    argument %s: %s%s%s%s%s: %s"
            .formatted(
                argument.name(),
                (argument.list() ? "list of " : "") + argumentType(argument.type()),
                argument.required() ? " required" : argument.nonNull() ? " non-null" : "",
                argument.defaultValue().map(ValueText::defaultValue).orElse(""),
                argument.omittable() ? " omittable" : "",
                ValueText.directives(argument.directives()),
                argument.description())
            .stripTrailing());
  }

  private static String argumentType(ArgumentType type) {
    return switch (type) {
      case ArgumentType.Value(FieldType value) -> ValueText.type(value);
      case ArgumentType.Input(String name) -> "input " + name;
    };
  }

  // What every entity has that says nothing about itself is left out.
  private void exposure(Exposure exposure) {
    if (!exposure.base() || exposure.extended() || exposure.operations().size() < 5) {
      lines.add(
          "  shows%s%s%s operations %s"
              .formatted(
                  exposure.base() ? " base" : "",
                  exposure.extended() ? " extended" : "",
                  exposure.hiddenKey() ? " hidden-key" : "",
                  exposure.operations().stream().sorted().toList()));
    }
    boolean usual = exposure.keys().size() == 1 && exposure.keys().getFirst().fields().equals("id");
    if (!usual) {
      exposure.keys().forEach(key -> lines.add("  key " + key.fields() + " in " + key.columns()));
    }
    exposure
        .unresolvableKeys()
        .forEach(key -> lines.add("  key " + key + " that is not resolved here"));
    exposure
        .lookups()
        .forEach(lookup ->
            lines.add(
                "  lookup %s by %s%s: %s"
                    .formatted(
                        lookup.name(),
                        lookup.columns(),
                        ValueText.directives(lookup.directives()),
                        lookup.description())));
    if (!exposure.directives().isEmpty()) {
      lines.add("  directives" + ValueText.directives(exposure.directives()));
    }
    if (!exposure.inputDirectives().isEmpty()) {
      lines.add("  directives of inputs" + ValueText.directives(exposure.inputDirectives()));
    }
  }

  private void names(EntityNames names) {
    lines.add(
        "  names java=%s type=%s stem=%s query=%s page=%s connection=%s mutation=%s argument=%s filter=%s"
                .formatted(
                    names.java(),
                    names.type(),
                    names.stem(),
                    names.query(),
                    names.page(),
                    names.connection(),
                    names.mutation(),
                    names.argument(),
                    names.filter())
            + (names.g2() ? " contract=G2" : ""));
  }

  private void unique(Unique unique) {
    lines.add("  unique " + String.join(", ", unique.columns()) + " at " + unique.location());
  }

  private void link(Link link) {
    lines.add(
        "  link %s: %s and %s of %s by %s and %s%s"
            .formatted(
                link.list(),
                link.parentColumn(),
                link.targetColumn(),
                link.table(),
                link.add(),
                link.remove(),
                link.g2() ? "(" + link.argument() + ")" : ""));
  }

  private void counterpart(Counterpart it) {
    lines.add(
        "  object %s: %s by %s%s at %s: %s"
            .formatted(
                it.graphqlName(),
                it.table(),
                it.column(),
                ValueText.directives(it.directives()),
                it.location(),
                it.description()));
  }

  private void vector(Vector vector) {
    String kind =
        switch (vector.kind()) {
          case Vector.Kind.Children(String table, String column) -> table + " by " + column;
          case Vector.Kind.Ancestors(String table, String column) -> table + " above by " + column;
          case Vector.Kind.Descendants(String table, String column) ->
              table + " below by " + column;
          case Vector.Kind.Linked(String table, String by, String to, Target target) ->
              "%s through %s by %s to %s".formatted(ValueText.target(target), table, by, to);
        };
    lines.add(
        "  list %s: %s%s at %s: %s"
            .formatted(
                vector.graphqlName(),
                kind,
                ValueText.directives(vector.directives()),
                vector.location(),
                vector.description()));
  }
}
