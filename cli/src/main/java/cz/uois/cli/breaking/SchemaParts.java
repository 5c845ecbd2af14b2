package cz.uois.cli.breaking;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The types of a subgraph's schema with all that extends them, by name. */
final class SchemaParts {
  /** A schema of fifty entities has a tenth of this. */
  private static final int MOST_CHARACTERS = 8 << 20;

  /**
   * A type and what extends it.
   *
   * @param kind as {@code an object}
   */
  record Part(
      String kind,
      Map<String, FieldDefinition> fields,
      Map<String, InputValueDefinition> inputs,
      Set<String> values,
      Set<String> members,
      Set<String> interfaces,
      List<Directive> directives) {
    private static Part of(String kind) {
      return new Part(
          kind,
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>(),
          new ArrayList<>());
    }
  }

  private final Map<String, Part> parts = new LinkedHashMap<>();

  private SchemaParts() {}

  /**
   * The types of a schema.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Map<String, Part> of(String sdl) {
    ParserOptions options =
        ParserOptions.newParserOptions()
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .maxCharacters(MOST_CHARACTERS)
            .maxTokens(MOST_CHARACTERS)
            .maxWhitespaceTokens(MOST_CHARACTERS)
            .build();
    Document document;
    try {
      document =
          new Parser()
              .parseDocument(
                  ParserEnvironment.newParserEnvironment()
                      .document(sdl)
                      .parserOptions(options)
                      .build());
    } catch (InvalidSyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    SchemaParts schema = new SchemaParts();
    document.getDefinitions().forEach(schema::add);
    return schema.parts;
  }

  private void add(Definition<?> definition) {
    // What extends a type is a kind of its definition in graphql-java.
    switch (definition) {
      case ObjectTypeDefinition it -> {
        Part part = part(it, "an object");
        it.getFieldDefinitions().forEach(field -> part.fields().put(field.getName(), field));
        names(it.getImplements(), part.interfaces());
      }
      case InterfaceTypeDefinition it -> {
        Part part = part(it, "an interface");
        it.getFieldDefinitions().forEach(field -> part.fields().put(field.getName(), field));
        names(it.getImplements(), part.interfaces());
      }
      case InputObjectTypeDefinition it -> {
        Part part = part(it, "an input");
        it.getInputValueDefinitions().forEach(input -> part.inputs().put(input.getName(), input));
      }
      case EnumTypeDefinition it -> {
        Part part = part(it, "an enum");
        for (EnumValueDefinition value : it.getEnumValueDefinitions()) {
          part.values().add(value.getName());
        }
      }
      case UnionTypeDefinition it -> names(it.getMemberTypes(), part(it, "a union").members());
      case TypeDefinition<?> it -> part(it, "a scalar");
      default -> {}
    }
  }

  @SuppressWarnings("rawtypes") // As graphql-java has it.
  private static void names(List<Type> types, Set<String> into) {
    for (Type type : types) {
      if (type instanceof TypeName name) {
        into.add(name.getName());
      }
    }
  }

  private Part part(TypeDefinition<?> type, String kind) {
    Part part = parts.computeIfAbsent(type.getName(), _ -> Part.of(kind));
    part.directives().addAll(type.getDirectives());
    return part;
  }
}
