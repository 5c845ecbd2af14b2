package cz.uois.cli.artifact;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.Counterpart;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.DirectiveDefinition;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityNames;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Link;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.Vector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param filters input types of one column's filter
 * @param connections types of connections
 * @param types the entities
 * @param foreignTypes types of other members
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
    List<SchemaFilters.Filter> filters,
    List<ConnectionView> connections,
    List<TypeView> types,
    List<ForeignView> foreignTypes,
    boolean g2) {
  /** An enum of the spec. */
  public record EnumView(String name, String description, List<String> values) {}

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

  /** A query of one row by a key. */
  public record LookupView(
      String name, List<FieldView> arguments, String description, String deprecated) {}

  /**
   * A list field.
   *
   * @param type GraphQL type of the elements
   * @param filter input type of {@code where}
   * @param connection name of the field that has the list as a connection; empty for a walk
   * @param connectionType its type; empty for a walk
   * @param paged whether it takes the arguments of a page
   * @param deep whether it takes a depth beside them
   */
  public record VectorView(
      String name,
      String type,
      String filter,
      String connection,
      String connectionType,
      boolean paged,
      boolean deep,
      String description) {}

  /**
   * The types of a connection.
   *
   * @param node GraphQL type of the elements
   */
  public record ConnectionView(String type, String edge, String node) {}

  /**
   * An entity.
   *
   * @param names its names
   * @param exposure how it shows itself
   * @param key the field of its primary key
   * @param fields the fields of columns, of the objects behind foreign keys and of counterparts
   */
  public record TypeView(
      EntityNames names,
      Exposure exposure,
      FieldView key,
      List<LookupView> lookups,
      String description,
      List<FieldView> fields,
      List<CodeView> computed,
      List<CodeView> queries,
      List<CodeView> mutations,
      List<OwnErrorView> ownErrors,
      List<VectorView> vectors,
      List<FieldView> filterFields,
      List<FieldView> insertFields,
      List<FieldView> updateFields,
      List<LinkView> links) {
    /** Whether there is that root field, by its name in a spec. */
    public boolean has(String operation) {
      return exposure.has(Exposure.Operation.valueOf(operation.toUpperCase(Locale.ROOT)));
    }
  }

  /**
   * A many-to-many relation.
   *
   * @param names its names
   * @param description of the list
   * @param addFields what a new link consists of
   * @param removeFields what tells a link
   */
  public record LinkView(
      Link names, String description, List<FieldView> addFields, List<FieldView> removeFields) {}

  /**
   * The outcome of a mutation of the author's.
   *
   * @param names of the row that it answers
   * @param error its error type
   * @param result the union of the two
   * @param operation what fails
   */
  public record OwnErrorView(EntityNames names, String error, String result, String operation) {}

  /** A type of another member. */
  public record ForeignView(
      String name,
      String keyField,
      String keyType,
      boolean interfaceObject,
      boolean pureReference,
      List<FieldView> fields,
      List<VectorView> vectors) {}

  /** Whether there are mutations at all: GraphQL has no empty types. */
  public boolean hasMutations() {
    return types.stream()
        .anyMatch(type ->
            type.has("insert")
                || type.has("update")
                || type.has("delete")
                || !type.mutations().isEmpty());
  }

  /** Whether there are queries at all. */
  public boolean hasQueries() {
    return types.stream()
        .anyMatch(type ->
            type.has("by_id")
                || type.has("page")
                || !type.lookups().isEmpty()
                || !type.queries().isEmpty());
  }

  static SchemaView of(Member member) {
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
        based.map(entity -> objectType(member, entity.column("createdby_id"))).orElse(""),
        based.map(entity -> objectType(member, entity.column("rbacobject_id"))).orElse(""),
        SchemaFilters.scalars(columns, CodeView.types(member)),
        enums(columns),
        SchemaFilters.filters(columns),
        connections(member),
        member.entities().stream().map(entity -> type(member, entity)).toList(),
        member.externals().stream().map(external -> foreign(member, external)).toList(),
        member.entities().getFirst().names().g2());
  }

  private static List<CodeView> operations(Member member, Entity entity, boolean mutations) {
    return entity.code().operations().stream()
        .filter(operation -> operation.mutation() == mutations)
        .map(operation -> CodeView.of(member, operation))
        .toList();
  }

  private static List<OwnErrorView> ownErrors(Member member, Entity entity) {
    List<OwnErrorView> errors = new ArrayList<>();
    for (OwnOperation operation : entity.code().operations()) {
      if (operation.mutation() && operation.result() instanceof OwnOperation.Result.Row row) {
        EntityNames names = member.entity(row.table()).names();
        errors.add(
            new OwnErrorView(
                names,
                operation.errorType(names.type()),
                operation.resultType(names.type()),
                operation.field()));
      }
    }
    return errors;
  }

  private static TypeView type(Member member, Entity entity) {
    return new TypeView(
        entity.names(),
        entity.exposure(),
        field(member, entity.key(), true),
        entity.exposure().lookups().stream().map(it -> lookup(member, entity, it)).toList(),
        described(entity.description(), "A row of " + entity.table()),
        fields(member, entity),
        entity.code().computed().stream().map(it -> CodeView.of(entity, it)).toList(),
        operations(member, entity, false),
        operations(member, entity, true),
        ownErrors(member, entity),
        vectors(member, entity.names().stem(), entity.vectors()),
        filterFields(member, entity),
        entity.exposure().has(Exposure.Operation.INSERT) ? insertFields(member, entity) : List.of(),
        entity.exposure().has(Exposure.Operation.UPDATE)
            ? InputsFile.update(entity).stream().map(column -> updateField(member, column)).toList()
            : List.of(),
        entity.links().stream().map(link -> link(member, entity, link)).toList());
  }

  private static LinkView link(Member member, Entity entity, Link link) {
    Entity table = member.entity(link.table());
    List<FieldView> ends =
        Stream.of(link.parentColumn(), link.targetColumn())
            .map(column -> field(member, table.column(column), true))
            .toList();
    List<FieldView> fields = new ArrayList<>(ends);
    table.columns().stream()
        .filter(column -> column.role() == Column.Role.DATA)
        .filter(column -> !column.name().equals(link.parentColumn()))
        .filter(column -> !column.name().equals(link.targetColumn()))
        .map(column -> insertField(member, table, column))
        .forEach(fields::add);
    String description =
        entity.vectors().stream()
            .filter(vector -> vector.graphqlName().equals(link.list()))
            .map(vector -> vectorDescription(member, vector))
            .findFirst()
            .orElse(link.list());
    return new LinkView(link, description, fields, ends);
  }

  private static LookupView lookup(Member member, Entity entity, Exposure.Lookup lookup) {
    return new LookupView(
        lookup.name(),
        lookup.columns().stream()
            .map(column -> field(member, entity.column(column), true))
            .toList(),
        described(lookup.description(), "The " + entity.names().type() + " of this key, or null"),
        lookup.deprecated().orElse(""));
  }

  private static List<FieldView> fields(Member member, Entity entity) {
    List<FieldView> fields = new ArrayList<>();
    for (Column column : entity.shownColumns()) {
      boolean nonNull = column.role() == Column.Role.KEY || column.exposure().nonNull();
      fields.add(shown(field(member, column, nonNull), column.exposure().directives()));
      column
          .references()
          .ifPresent(reference ->
              fields.add(
                  new FieldView(
                      reference.graphqlName(),
                      objectType(member, column) + (column.exposure().nonNull() ? "!" : ""),
                      "",
                      "",
                      column.exposure().objectDirectives(),
                      description(column))));
    }
    entity.counterparts().forEach(counterpart -> fields.add(counterpart(member, counterpart)));
    return fields;
  }

  private static FieldView shown(FieldView field, List<Directive> directives) {
    return new FieldView(
        field.name(),
        field.type(),
        field.relation(),
        field.relationField(),
        directives,
        field.description());
  }

  private static FieldView counterpart(Member member, Counterpart counterpart) {
    return FieldView.plain(
        counterpart.graphqlName(),
        member.entity(counterpart.table()).names().type(),
        counterpart.description());
  }

  private static List<VectorView> vectors(Member member, String owner, List<Vector> vectors) {
    return vectors.stream()
        .map(vector ->
            new VectorView(
                vector.graphqlName(),
                VectorLoaders.typeName(member, vector.kind()),
                member.entity(VectorLoaders.ownerTable(vector.kind())).names().filter(),
                vector.isWalk() ? "" : vector.connection(),
                vector.isWalk() ? "" : connection(member, owner, vector).type(),
                !(vector.kind() instanceof Vector.Kind.Ancestors),
                vector.kind() instanceof Vector.Kind.Descendants,
                vectorDescription(member, vector)))
        .toList();
  }

  private static ConnectionView connection(Member member, String owner, Vector vector) {
    if (vector.isForeign()) {
      String stem = vector.connectionStem(owner);
      return new ConnectionView(
          stem + "Connection", stem + "Edge", VectorLoaders.typeName(member, vector.kind()));
    }
    return connection(member.entity(VectorLoaders.ownerTable(vector.kind())).names());
  }

  private static ConnectionView connection(EntityNames names) {
    return new ConnectionView(names.connectionType(), names.edgeType(), names.type());
  }

  /** Of every entity, and of every list of what other members own. */
  private static List<ConnectionView> connections(Member member) {
    List<ConnectionView> connections = new ArrayList<>();
    member.entities().forEach(entity -> connections.add(connection(entity.names())));
    member
        .entities()
        .forEach(entity ->
            entity.vectors().stream()
                .filter(Vector::isForeign)
                .map(vector -> connection(member, entity.names().stem(), vector))
                .forEach(connections::add));
    member
        .externals()
        .forEach(external ->
            external.vectors().stream()
                .filter(Vector::isForeign)
                .map(vector -> connection(member, external.java(), vector))
                .forEach(connections::add));
    return connections;
  }

  private static String vectorDescription(Member member, Vector vector) {
    return described(
        vector.description(), "List of " + VectorLoaders.typeName(member, vector.kind()));
  }

  // Filters name columns, not fields: that is what existing clients send. Relations have one name.
  private static List<FieldView> filterFields(Member member, Entity entity) {
    List<FieldView> fields = new ArrayList<>();
    entity.shownColumns().stream()
        .filter(column -> !SchemaFilters.name(column.type()).isEmpty())
        .map(column ->
            FieldView.plain(column.name(), SchemaFilters.name(column.type()), description(column)))
        .forEach(fields::add);
    for (Column column : entity.columns()) {
      column
          .references()
          .filter(reference -> reference.target() instanceof Target.Own)
          .ifPresent(reference ->
              fields.add(
                  relationFilter(
                      reference.graphqlName(),
                      member.entity(((Target.Own) reference.target()).table()),
                      "Condition that the object satisfies: ",
                      description(column))));
    }
    for (Counterpart counterpart : entity.counterparts()) {
      fields.add(
          relationFilter(
              counterpart.graphqlName(),
              member.entity(counterpart.table()),
              "Condition that the object satisfies: ",
              counterpart.description()));
    }
    for (Vector vector : entity.vectors()) {
      if (vector.isWalk()) {
        continue;
      }
      fields.add(
          relationFilter(
              vector.graphqlName(),
              member.entity(VectorLoaders.ownerTable(vector.kind())),
              "Condition that at least one element satisfies: ",
              vectorDescription(member, vector)));
    }
    return fields;
  }

  private static FieldView relationFilter(
      String name, Entity filtered, String start, String description) {
    return FieldView.plain(name, filtered.names().filter(), start + description);
  }

  private static List<FieldView> insertFields(Member member, Entity entity) {
    List<FieldView> fields = new ArrayList<>();
    InputsFile.insert(entity).forEach(column -> fields.add(insertField(member, entity, column)));
    InputsFile.nested(member, entity)
        .forEach((name, children) -> {
          EntityNames child = member.entity(children.table()).names();
          fields.add(
              FieldView.plain(
                  name,
                  "[%s!]".formatted(child.insertInput()),
                  "New rows of %s that belong to it, inserted with it".formatted(child.type())));
        });
    return fields;
  }

  // What a row that brings this one fills need not be sent; the database still demands it.
  private static FieldView insertField(Member member, Entity entity, Column column) {
    // A missing UUID is made by the server; no other key can be.
    boolean uuid = column.type().equals(new FieldType.Scalar(ScalarType.UUID));
    boolean mustBeSent =
        (column.role() == Column.Role.DATA || (column.role() == Column.Role.KEY && !uuid))
            && column.required()
            && column.defaultValue().isEmpty()
            && !InputsFile.adopts(member, entity, column);
    return field(member, column, mustBeSent);
  }

  private static FieldView updateField(Member member, Column column) {
    return field(member, column, column.role() != Column.Role.DATA);
  }

  private static FieldView field(Member member, Column column, boolean nonNull) {
    return new FieldView(
        column.graphqlName(),
        SchemaFilters.typeName(column.type()) + (nonNull ? "!" : ""),
        column.references().isPresent() ? objectType(member, column) : "",
        column.references().map(it -> keyField(member, it.target())).orElse(""),
        List.of(),
        description(column));
  }

  private static String objectType(Member member, Column column) {
    return GqlModelFile.typeName(member, column.references().orElseThrow().target());
  }

  private static String keyField(Member member, Target target) {
    return switch (target) {
      case Target.Own own -> member.entity(own.table()).key().graphqlName();
      case Target.External external -> member.external(external.key()).keyField();
    };
  }

  private static ForeignView foreign(Member member, ExternalType external) {
    return new ForeignView(
        external.type(),
        external.keyField(),
        external.keyType().graphqlName(),
        external.interfaceObject(),
        external.pureReference(),
        external.counterparts().stream().map(it -> counterpart(member, it)).toList(),
        vectors(member, external.java(), external.vectors()));
  }

  private static List<EnumView> enums(Collection<Column> columns) {
    Map<String, EnumView> enums = new LinkedHashMap<>();
    for (Column column : columns) {
      if (column.type() instanceof FieldType.Enumeration type) {
        enums.putIfAbsent(
            type.graphqlName(),
            new EnumView(type.graphqlName(), description(column), type.values()));
      }
    }
    return List.copyOf(enums.values());
  }

  private static String description(Column column) {
    return described(column.description(), "Column " + column.name());
  }

  private static String described(String description, String otherwise) {
    return Optional.of(description).filter(text -> !text.isBlank()).orElse(otherwise);
  }
}
