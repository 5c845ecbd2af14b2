package cz.uois.cli.artifact;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.DirectiveDefinition;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.EnumDefinition;
import cz.uois.cli.model.FederationNames;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.InputObject;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.SchemaDirectives;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A member as its GraphQL schema shows it.
 *
 * @param links specifications that the schema links
 * @param composed names of directives that the supergraph keeps
 * @param relations whether fields hold keys of other types
 * @param directives directives of the member's own
 * @param based whether there are entities with base columns
 * @param userType type of {@code createdby} and {@code changedby}
 * @param ownerType type of {@code rbacobject}
 * @param scalars scalars beyond those of GraphQL
 * @param enums enums of the spec
 * @param interfaces interfaces whose objects are rows of several entities
 * @param filters input types of one column's filter
 * @param connections types of connections
 * @param types the entities
 * @param values types that are embedded in entities
 * @param foreignTypes types of other members
 * @param queries queries of the author's that are about no one entity
 * @param mutations mutations like them
 * @param ownErrors the outcomes of those
 * @param roles whether it tells who holds which role
 * @param own directives of the schema itself
 * @param federation what Federation's directives are called here
 * @param g2 whether clients see the shapes of the generation before
 */
public record SchemaView(
    List<SchemaLinks.Link> links,
    List<String> composed,
    boolean relations,
    List<DirectiveDefinition> directives,
    boolean based,
    String userType,
    String ownerType,
    List<SchemaFilters.Scalar> scalars,
    List<EnumView> enums,
    List<InputView> inputs,
    List<InterfaceView> interfaces,
    List<SchemaFilters.Filter> filters,
    List<ConnectionView> connections,
    List<TypeView> types,
    List<ValueObjectView> values,
    List<ForeignView> foreignTypes,
    List<CodeView> queries,
    List<CodeView> mutations,
    List<OwnErrorView> ownErrors,
    boolean roles,
    SchemaDirectives own,
    FederationNames federation,
    boolean g2) {
  /** What the schema calls a directive. */
  public String printed(String directive) {
    return SchemaLinks.printed(federation, directive);
  }

  /** An enum of the spec. */
  public record EnumView(
      String name, String description, List<Directive> directives, List<ValueView> values) {}

  /**
   * An input object of the author's.
   *
   * @param fields what it consists of
   */
  public record InputView(
      String name,
      List<CodeView.ArgumentView> fields,
      List<Directive> directives,
      String description) {
    static InputView of(InputObject input) {
      return new InputView(
          input.name(),
          input.fields().stream().map(CodeView::argument).toList(),
          input.directives(),
          SchemaFields.described(input.description(), "Input " + input.name()));
    }
  }

  /**
   * An interface of the spec.
   *
   * @param keys its field sets
   * @param fields its fields, as its entities have them
   */
  public record InterfaceView(
      String name,
      List<String> keys,
      List<FieldView> fields,
      List<Directive> directives,
      String description) {}

  /** A value of an enum. */
  public record ValueView(String name, String description, List<Directive> directives) {}

  /**
   * A field or an input field.
   *
   * @param relation the type whose key it holds; empty for other fields
   * @param relationField the field of that key
   * @param directives further directives
   */
  public record FieldView(
      String name,
      String type,
      String relation,
      String relationField,
      List<Directive> directives,
      String description) {
    /** A field that holds no key and has no directives. */
    static FieldView plain(String name, String type, String description) {
      return new FieldView(name, type, "", "", List.of(), description);
    }
  }

  /**
   * A list field.
   *
   * @param type GraphQL type of the elements
   * @param filter input type of {@code where}
   * @param connection name of the field that has the list as a connection
   * @param connectionType its type
   * @param limit most elements if the caller does not say
   * @param deep whether it takes a depth beside the arguments of a page
   * @param directives its directives
   */
  public record VectorView(
      String name,
      String type,
      String filter,
      String connection,
      String connectionType,
      int limit,
      boolean deep,
      List<Directive> directives,
      String description) {}

  /**
   * The types of a connection.
   *
   * @param node GraphQL type of the elements
   */
  public record ConnectionView(String type, String edge, String node) {}

  /**
   * The outcome of a mutation of the author's.
   *
   * @param names of the row that it answers
   * @param error its error type
   * @param result the union of the two
   * @param operation what fails
   */
  public record OwnErrorView(EntityNames names, String error, String result, String operation) {}

  /**
   * A type that is embedded in entities.
   *
   * @param stored whether the type is that of an entity as well
   */
  public record ValueObjectView(
      String type,
      String input,
      String description,
      List<Directive> directives,
      List<Directive> inputDirectives,
      boolean stored,
      List<FieldView> fields,
      List<FieldView> inputFields) {}

  /** A type of another member. */
  public record ForeignView(
      String name,
      String keyField,
      String keyType,
      boolean interfaceObject,
      boolean pureReference,
      List<FieldView> fields,
      List<CodeView> computed,
      List<VectorView> vectors) {}

  /** Whether there are mutations at all: GraphQL has no empty types. */
  public boolean hasMutations() {
    return !mutations.isEmpty()
        || types.stream()
            .anyMatch(type ->
                type.has("insert")
                    || type.has("update")
                    || type.has("delete")
                    || !type.links().isEmpty()
                    || !type.mutations().isEmpty());
  }

  /** Whether there are queries at all. */
  public boolean hasQueries() {
    return roles
        || !queries.isEmpty()
        || types.stream()
            .anyMatch(type ->
                type.has("by_id")
                    || type.has("page")
                    || !type.lookups().isEmpty()
                    || !type.queries().isEmpty());
  }

  static SchemaView of(Member member) {
    SchemaFields fields = new SchemaFields(member);
    SchemaTypes types = new SchemaTypes(member, fields);
    Optional<Entity> based =
        member.entities().stream().filter(entity -> entity.exposure().base()).findFirst();
    boolean relations =
        member.entities().stream()
            .flatMap(entity -> entity.shownColumns().stream())
            .anyMatch(column -> column.references().isPresent());
    List<Column> columns =
        member.entities().stream().flatMap(entity -> entity.columns().stream()).toList();
    return new SchemaView(
        SchemaLinks.of(member, relations),
        SchemaLinks.composed(member, relations),
        relations,
        member.directives(),
        based.isPresent(),
        based.map(entity -> fields.objectType(entity.column("createdby_id"))).orElse(""),
        based.map(entity -> fields.objectType(entity.column("rbacobject_id"))).orElse(""),
        SchemaFilters.scalars(columns, CodeView.types(member)),
        enums(columns, member.enums()),
        member.inputs().stream().map(InputView::of).toList(),
        member.interfaces().stream().map(types::shared).toList(),
        SchemaFilters.filters(columns),
        SchemaConnections.of(member),
        member.entities().stream().map(types::type).toList(),
        member.values().stream().map(types::value).toList(),
        member.externals().stream().map(types::foreign).toList(),
        types.operations(member.code(), false),
        types.operations(member.code(), true),
        types.ownErrors(member.code()),
        member.roles().isPresent(),
        member.schema(),
        member.federation(),
        member.entities().getFirst().names().g2());
  }

  private static ValueView value(FieldType.Enumeration type, String value) {
    FieldType.Enumeration.ShownValue shown =
        type.shown().getOrDefault(value, new FieldType.Enumeration.ShownValue("", List.of()));
    return new ValueView(
        value, SchemaFields.described(shown.description(), "Value " + value), shown.directives());
  }

  private static List<EnumView> enums(Collection<Column> columns, List<EnumDefinition> others) {
    Map<String, EnumView> enums = new LinkedHashMap<>();
    for (Column column : columns) {
      if (column.type() instanceof FieldType.Enumeration type) {
        enums.putIfAbsent(
            type.graphqlName(),
            new EnumView(
                type.graphqlName(),
                SchemaFields.description(column),
                column.exposure().enumDirectives(),
                type.values().stream().map(value -> value(type, value)).toList()));
      }
    }
    for (EnumDefinition other : others) {
      FieldType.Enumeration type = other.type();
      enums.put(
          type.graphqlName(),
          new EnumView(
              type.graphqlName(),
              SchemaFields.described(other.description(), "One of " + type.values().size()),
              other.directives(),
              type.values().stream().map(value -> value(type, value)).toList()));
    }
    return List.copyOf(enums.values());
  }
}
