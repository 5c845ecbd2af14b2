package cz.uois.cli.render;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.SDLDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What two SDLs say differently, point by point: types, fields, arguments, their types and
 * defaults, values, members of unions, interfaces, directives. Descriptions and order are no
 * differences.
 */
final class SdlDifferences {
  static final String NOTHING = "";

  /**
   * A point at which they differ.
   *
   * @param where a schema coordinate, as {@code EventGQLModel.name}; after a blank, what of it
   * @param first what the first says; empty if nothing
   * @param second what the second says; empty if nothing
   */
  record Difference(String where, String first, String second) {}

  private SdlDifferences() {}

  static List<Difference> between(String first, String second) {
    SortedMap<String, String> one = facts(first);
    SortedMap<String, String> two = facts(second);
    TreeSet<String> all = new TreeSet<>(one.keySet());
    all.addAll(two.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String where : all) {
      String a = one.getOrDefault(where, NOTHING);
      String b = two.getOrDefault(where, NOTHING);
      // Where one of them lacks a type or a field, what is inside is no further difference.
      if (!a.equals(b) && !isInside(where, differences)) {
        differences.add(new Difference(where, a, b));
      }
    }
    return differences;
  }

  private static boolean isInside(String where, List<Difference> found) {
    return found.stream()
        .filter(outer -> outer.first().equals(NOTHING) || outer.second().equals(NOTHING))
        .filter(outer -> !outer.where().contains(" "))
        .anyMatch(outer ->
            where.startsWith(outer.where() + ".")
                || where.startsWith(outer.where() + "(")
                || where.startsWith(outer.where() + " "));
  }

  private static SortedMap<String, String> facts(String sdl) {
    SortedMap<String, String> facts = new TreeMap<>(Comparator.naturalOrder());
    ParserOptions options =
        ParserOptions.getDefaultParserOptions().transform(it -> it.maxTokens(1_000_000));
    ParserEnvironment environment =
        ParserEnvironment.newParserEnvironment()
            .document(new StringReader(sdl))
            .parserOptions(options)
            .build();
    Document document = new Parser().parseDocument(environment);
    document.getDefinitionsOfType(SDLDefinition.class).forEach(it -> definition(it, facts));
    return facts;
  }

  private static void definition(SDLDefinition<?> definition, SortedMap<String, String> facts) {
    switch (definition) {
      case ObjectTypeDefinition type -> {
        facts.put(
            type.getName(), type instanceof ObjectTypeExtensionDefinition ? "extend type" : "type");
        type.getImplements()
            .forEach(it -> facts.put(type.getName() + " implements " + text(it), "yes"));
        directives(type.getName(), type, facts);
        type.getFieldDefinitions().forEach(it -> field(type.getName(), it, facts));
      }
      case InterfaceTypeDefinition type -> {
        facts.put(type.getName(), "interface");
        type.getFieldDefinitions().forEach(it -> field(type.getName(), it, facts));
      }
      case InputObjectTypeDefinition type -> {
        facts.put(type.getName(), "input");
        type.getInputValueDefinitions()
            .forEach(it -> input(type.getName() + "." + it.getName(), it, facts));
      }
      case UnionTypeDefinition type -> {
        facts.put(type.getName(), "union");
        type.getMemberTypes().forEach(it -> facts.put(type.getName() + " = " + text(it), "yes"));
      }
      case EnumTypeDefinition type -> {
        facts.put(type.getName(), "enum");
        type.getEnumValueDefinitions()
            .forEach(it -> facts.put(type.getName() + "." + it.getName(), "value"));
      }
      case graphql.language.ScalarTypeDefinition type -> {
        facts.put(type.getName(), "scalar");
        directives(type.getName(), type, facts);
      }
      case DirectiveDefinition directive ->
          facts.put(
              "@" + directive.getName(),
              directive.getInputValueDefinitions().stream()
                      .map(SdlDifferences::text)
                      .collect(Collectors.joining(", ", "(", ")"))
                  + (directive.isRepeatable() ? " repeatable" : "")
                  + directive.getDirectiveLocations().stream()
                      .map(it -> it.getName())
                      .sorted()
                      .collect(Collectors.joining(" | ", " on ", "")));
      case SchemaDefinition schema -> schema(schema, facts);
      default -> throw new IllegalArgumentException("unknown " + text(definition));
    }
  }

  private static void schema(SchemaDefinition schema, SortedMap<String, String> facts) {
    schema
        .getOperationTypeDefinitions()
        .forEach(it -> facts.put("schema." + it.getName(), text(it.getTypeName())));
    for (Directive directive : schema.getDirectives()) {
      Argument url = directive.getArgument("url");
      String what = text((url == null ? directive.getArguments().getFirst() : url).getValue());
      // A version of federation is what differs, not which specification is linked.
      boolean federation = what.contains("/federation/");
      facts.put(
          "schema @"
              + directive.getName()
              + " "
              + (federation ? "federation" : what.replace("\"", "")),
          text(directive));
    }
  }

  private static void field(String type, FieldDefinition field, SortedMap<String, String> facts) {
    String where = type + "." + field.getName();
    facts.put(where, text(field.getType()));
    directives(where, field, facts);
    field
        .getInputValueDefinitions()
        .forEach(it -> input(where + "(" + it.getName() + ":)", it, facts));
  }

  private static void input(
      String where, InputValueDefinition input, SortedMap<String, String> facts) {
    facts.put(where, text(input.getType()));
    if (input.getDefaultValue() != null) {
      facts.put(where + " default", text(input.getDefaultValue()));
    }
    directives(where, input, facts);
  }

  private static void directives(
      String where, DirectivesContainer<?> container, SortedMap<String, String> facts) {
    for (Directive directive : container.getDirectives()) {
      facts.put(where + " @" + directive.getName(), text(directive));
    }
  }

  private static String text(Node<?> node) {
    return AstPrinter.printAstCompact(node);
  }
}
