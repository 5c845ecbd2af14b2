package cz.uois.cli.catalogue;

import cz.uois.cli.artifact.Catalog;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Plan;
import cz.uois.cli.render.Renderer;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A member as its spec makes it: its linked model, and the schema that callers see. */
final class SpecifiedMember {
  private static final String SCHEMA = "src/generated/resources/schema.graphqls";
  private static final Map<String, Set<ScalarType>> SCALARS =
      Map.of(
          "s", Set.of(ScalarType.STRING, ScalarType.TEXT),
          "i", Set.of(ScalarType.INT, ScalarType.LONG),
          "f", Set.of(ScalarType.FLOAT),
          "b", Set.of(ScalarType.BOOL),
          "d", Set.of(ScalarType.DATE, ScalarType.DATETIME),
          "u", Set.of(ScalarType.UUID),
          "x", Set.of(ScalarType.BYTES));

  private final Member member;
  private final Map<String, ObjectTypeDefinition> types;

  SpecifiedMember(Member member) {
    this.member = member;
    this.types =
        parsed(schema(member)).stream()
            .collect(Collectors.toMap(ObjectTypeDefinition::getName, it -> it));
  }

  /** Whether it has what is claimed; what older data or clients call it counts. */
  boolean has(Claim claim) {
    return switch (claim) {
      case Claim.Table(_, String table) -> tables(table).findAny().isPresent();
      case Claim.Tree(_, String table) -> tables(table).anyMatch(it -> it.tree().isPresent());
      case Claim.Column(_, String table, String column, String type) ->
          tables(table)
              .flatMap(it -> it.columns().stream())
              .anyMatch(it -> isCalled(it, column) && isOf(it, type));
      case Claim.Computed(_, String table, String field, List<String> arguments) ->
          tables(table)
              .flatMap(it -> it.code().computed().stream())
              .anyMatch(it ->
                  it.name().equals(field)
                      && it.arguments().stream()
                          .map(argument -> argument.name())
                          .toList()
                          .containsAll(arguments));
      case Claim.Type(_, String type) -> types.containsKey(type);
      case Claim.Field(_, String type, String field, List<String> arguments) ->
          types.containsKey(type)
              && types.get(type).getFieldDefinitions().stream()
                  .anyMatch(it -> it.getName().equals(field) && takes(it, arguments));
    };
  }

  private Stream<Entity> tables(String table) {
    return member.entities().stream()
        .filter(it -> it.table().equals(table) || it.formerly().contains(table));
  }

  private static boolean isCalled(Column column, String name) {
    return column.name().equals(name) || column.formerly().contains(name);
  }

  private static boolean isOf(Column column, String type) {
    if (type.equals(Claim.ANY)) {
      return true;
    }
    if (type.startsWith("-> ") || type.startsWith("=> ")) {
      Target target =
          type.startsWith("-> ")
              ? new Target.Own(type.substring(3))
              : new Target.External(type.substring(3));
      return column.references().map(it -> it.target().equals(target)).orElse(false);
    }
    return switch (column.type()) {
      case FieldType.Scalar(ScalarType scalar) ->
          SCALARS.getOrDefault(type, Set.of()).contains(scalar);
      case FieldType.Decimal _ -> type.equals("decimal");
      case FieldType.Enumeration _ -> type.equals("enum");
    };
  }

  private static boolean takes(FieldDefinition field, List<String> arguments) {
    return field.getInputValueDefinitions().stream()
        .map(InputValueDefinition::getName)
        .toList()
        .containsAll(arguments);
  }

  private static String schema(Member member) {
    List<Artifact> schema =
        Catalog.plan(member).artifacts().stream().filter(it -> it.path().equals(SCHEMA)).toList();
    return Renderer.render(Plan.of(schema)).text(SCHEMA);
  }

  private static List<ObjectTypeDefinition> parsed(String sdl) {
    ParserOptions options =
        ParserOptions.getDefaultParserOptions().transform(it -> it.maxTokens(1_000_000));
    return new Parser()
        .parseDocument(
            ParserEnvironment.newParserEnvironment()
                .document(new StringReader(sdl))
                .parserOptions(options)
                .build())
        .getDefinitionsOfType(ObjectTypeDefinition.class);
  }
}
