package cz.uois.cli.imports;

import graphql.language.Definition;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema of a subgraph, as it is written: its definitions by name. */
final class SdlDocument {
  /** Longest schema that is read, in characters; the whole university's has 600,000. */
  static final int MOST_CHARACTERS = 4_000_000;

  // Those that every member has.
  private static final Set<String> KNOWN = Set.of("relation", "permissionCheckRoleDirective");

  private static final ParserOptions LIMITS =
      ParserOptions.newParserOptions()
          .maxCharacters(MOST_CHARACTERS)
          .maxTokens(500_000)
          .maxWhitespaceTokens(2_000_000)
          .maxRuleDepth(200)
          .captureIgnoredChars(false)
          .captureLineComments(false)
          .build();

  /**
   * An object type, with what its extensions add.
   *
   * @param extension whether it is written as an extension only: its owner is another member
   */
  record ObjectType(
      String name,
      String description,
      boolean extension,
      List<String> interfaces,
      List<Directive> directives,
      List<FieldDefinition> fields) {
    Optional<FieldDefinition> field(String field) {
      return fields.stream().filter(it -> it.getName().equals(field)).findFirst();
    }
  }

  private final Map<String, ObjectType> objects = new LinkedHashMap<>();
  private final Map<String, InputObjectTypeDefinition> inputs = new LinkedHashMap<>();
  private final Map<String, EnumTypeDefinition> enums = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>();

  private SdlDocument() {}

  /** Parses a schema. */
  static SdlDocument parse(String sdl) throws SourceException {
    String start = sdl.stripLeading();
    if (start.startsWith("{") && start.contains("__schema")) {
      throw content(
          "it is an answer to introspection, which does not tell keys nor directives: save what the"
              + " query {_service{sdl}} answers instead");
    }
    if (start.startsWith("{") && start.contains("_service")) {
      throw content("it is an answer in JSON: save the text that its 'sdl' holds instead");
    }
    try {
      Document document =
          Parser.parse(
              ParserEnvironment.newParserEnvironment().document(sdl).parserOptions(LIMITS).build());
      SdlDocument read = new SdlDocument();
      document.getDefinitions().forEach(read::add);
      if (read.objects.isEmpty()) {
        throw content("it has no object types: expected the SDL of a subgraph");
      }
      return read;
    } catch (InvalidSyntaxException e) {
      String where =
          e.getLocation() == null
              ? ""
              : "line %d:%d: ".formatted(e.getLocation().getLine(), e.getLocation().getColumn());
      String offending =
          e.getOffendingToken() == null ? "" : ", at '" + e.getOffendingToken() + "'";
      throw content(
          where
              + (e.getClass() == InvalidSyntaxException.class
                  ? "it is no SDL" + offending
                  : "it is larger or deeper than any schema that is read"));
    } catch (StackOverflowError e) {
      throw content("it is nested deeper than any schema that is read");
    }
  }

  private static SourceException content(String message) {
    return new SourceException(SourceException.Kind.CONTENT, message);
  }

  private void add(Definition<?> definition) {
    switch (definition) {
      case ObjectTypeDefinition object -> merge(object);
      case InputObjectTypeDefinition input -> inputs.putIfAbsent(input.getName(), input);
      case EnumTypeDefinition enumeration -> enums.putIfAbsent(enumeration.getName(), enumeration);
      case InterfaceTypeDefinition it -> {
        if (!it.getName().equals("BaseGQLModel")) {
          others.add("the interface " + it.getName());
        }
      }
      case DirectiveDefinition it -> {
        if (!KNOWN.contains(it.getName())) {
          others.add("the directive @" + it.getName());
        }
      }
      default -> {}
    }
  }

  private void merge(ObjectTypeDefinition object) {
    ObjectType more =
        new ObjectType(
            object.getName(),
            text(object.getDescription()),
            object instanceof ObjectTypeExtensionDefinition,
            object.getImplements().stream().map(SdlDocument::named).toList(),
            object.getDirectives(),
            object.getFieldDefinitions());
    objects.merge(
        object.getName(),
        more,
        (first, second) ->
            new ObjectType(
                first.name(),
                first.description().isEmpty() ? second.description() : first.description(),
                first.extension() && second.extension(),
                joined(first.interfaces(), second.interfaces()),
                joined(first.directives(), second.directives()),
                joined(first.fields(), second.fields())));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  Map<String, ObjectType> objects() {
    return objects;
  }

  Optional<ObjectType> object(String name) {
    return Optional.ofNullable(objects.get(name));
  }

  Optional<InputObjectTypeDefinition> input(String name) {
    return Optional.ofNullable(inputs.get(name));
  }

  Optional<List<String>> values(String enumeration) {
    return Optional.ofNullable(enums.get(enumeration))
        .map(
            it -> it.getEnumValueDefinitions().stream().map(EnumValueDefinition::getName).toList());
  }

  /** What is neither a type of rows nor of what belongs to them. */
  List<String> others() {
    return others;
  }

  /** Fields of a root type; none if there is no such type. */
  List<FieldDefinition> root(String name) {
    return object(name).map(ObjectType::fields).orElse(List.of());
  }

  static String text(@Nullable Description description) {
    return description == null ? "" : YamlWriter.visible(String.valueOf(description.getContent()));
  }

  /** The name of a type, whatever is around it. */
  static String named(Type<?> type) {
    return switch (type) {
      case NonNullType nonNull -> named(nonNull.getType());
      case ListType list -> named(list.getType());
      case TypeName name -> name.getName();
      default -> "";
    };
  }

  static boolean isList(Type<?> type) {
    return type instanceof ListType
        || (type instanceof NonNullType nonNull && isList(nonNull.getType()));
  }

  static boolean isRequired(Type<?> type) {
    return type instanceof NonNullType;
  }

  /** The text of an argument of a directive. */
  static Optional<String> argument(
      DirectivesContainer<?> container, String directive, String argument) {
    return container.getDirectives(directive).stream()
        .flatMap(it -> Optional.ofNullable(it.getArgument(argument)).stream())
        .map(it -> it.getValue())
        .filter(StringValue.class::isInstance)
        .map(it -> ((StringValue) it).getValue())
        .findFirst();
  }

  static Optional<InputValueDefinition> argument(FieldDefinition field, String name) {
    return field.getInputValueDefinitions().stream()
        .filter(it -> it.getName().equals(name))
        .findFirst();
  }
}
