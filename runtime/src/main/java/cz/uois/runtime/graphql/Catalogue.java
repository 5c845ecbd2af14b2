package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.CodeOperation;
import cz.uois.runtime.entity.ComputedField;
import cz.uois.runtime.entity.Counterpart;
import cz.uois.runtime.entity.Embedded;
import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ForeignType;
import cz.uois.runtime.entity.Hooks;
import cz.uois.runtime.entity.InputType;
import cz.uois.runtime.entity.MemberDescriptor;
import cz.uois.runtime.entity.Operation;
import cz.uois.runtime.entity.ReferenceResolver;
import cz.uois.runtime.entity.ToOne;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.entity.Vector;
import cz.uois.runtime.sql.FilterReader;
import cz.uois.runtime.sql.FilterReaders;
import cz.uois.runtime.sql.RowInserter;
import cz.uois.runtime.sql.RowWriter;
import cz.uois.runtime.sql.TreeWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;

/** What a member has, by the names that documents use. */
final class Catalogue {
  private final Map<String, OwnType> own;
  private final Map<String, OwnType> byTable;
  private final Map<String, StubType> foreign;
  private final Map<String, RootOperation> operations = new HashMap<>();
  private final Map<String, CodeOperation> codeQueries = new HashMap<>();
  private final Map<String, CodeOperation> codeMutations = new HashMap<>();
  private final DSLContext dsl;

  Catalogue(MemberDescriptor member, DSLContext dsl) {
    this.dsl = dsl;
    Map<String, TypeCode> code = index(member.code(), TypeCode::typeName);
    FilterReaders filters =
        new FilterReaders(member.entities().stream().map(EntityDescriptor::type).toList());
    Map<String, InputType> links =
        member.entities().stream()
            .flatMap(descriptor -> descriptor.operations().stream())
            .flatMap(Catalogue::link)
            .collect(Collectors.toMap(Catalogue::table, Operation.Link::input, (one, _) -> one));
    own =
        member.entities().stream()
            .map(descriptor ->
                new OwnType(
                    descriptor,
                    Optional.ofNullable(links.get(descriptor.type().table().getName())),
                    code(code, descriptor.type().name()),
                    filters.of(descriptor.type()),
                    TreeWriter.of(dsl, descriptor.type(), member.name()),
                    dsl))
            .collect(Collectors.toMap(type -> type.type().name(), Function.identity()));
    byTable =
        own.values().stream()
            .collect(Collectors.toMap(type -> type.type().table().getName(), Function.identity()));
    foreign =
        member.foreignTypes().stream()
            .map(type -> new StubType(type, code(code, type.name())))
            .collect(Collectors.toMap(type -> type.type().name(), Function.identity()));
    for (OwnType type : own.values()) {
      for (Operation operation : type.descriptor().operations()) {
        operations.put(operation.field(), new RootOperation(type, operation));
      }
    }
    for (TypeCode each : member.code()) {
      for (CodeOperation operation : each.operations()) {
        (operation.mutation() ? codeMutations : codeQueries).put(operation.field(), operation);
      }
    }
  }

  private static Stream<Operation.Link> link(Operation operation) {
    return operation instanceof Operation.Link link ? Stream.of(link) : Stream.empty();
  }

  private static String table(Operation.Link link) {
    return requireNonNull(link.parent().getTable(), "no table").getName();
  }

  private static TypeCode code(Map<String, TypeCode> all, String typeName) {
    return all.getOrDefault(typeName, TypeCode.of(typeName).build());
  }

  /** Renders its statements. */
  DSLContext dsl() {
    return dsl;
  }

  Optional<OwnType> own(String typeName) {
    return Optional.ofNullable(own.get(typeName));
  }

  Optional<StubType> foreign(String typeName) {
    return Optional.ofNullable(foreign.get(typeName));
  }

  /** The entity that a table is, if it is one. */
  Optional<OwnType> entityOf(Table<?> table) {
    return Optional.ofNullable(byTable.get(table.getName()));
  }

  /** The entity of a table that a descriptor names. */
  OwnType ofTable(Table<?> table) {
    return entityOf(table)
        .orElseThrow(() -> new IllegalStateException("no entity has table " + table.getName()));
  }

  Optional<RootOperation> operation(String field) {
    return Optional.ofNullable(operations.get(field));
  }

  /** What the author's code answers. */
  Optional<CodeOperation> codeOperation(String field, boolean mutation) {
    return Optional.ofNullable((mutation ? codeMutations : codeQueries).get(field));
  }

  /** A root field of an entity. */
  record RootOperation(OwnType type, Operation operation) {}

  /** An entity of this member. */
  static final class OwnType {
    private static final String CREATED_BY = "createdby_id";
    private static final String CHANGED_BY = "changedby_id";
    private static final String OWNER = "rbacobject_id";

    private final EntityDescriptor descriptor;
    private final Optional<InputType> link;
    private final Map<String, Attribute> attributes;
    private final Map<String, ToOne> toOnes;
    private final Map<String, Embedded> embedded;
    private final Map<String, Counterpart> counterparts;
    private final Map<String, Vector> vectors;
    private final Map<String, Vector> connections;
    private final Map<String, ComputedField<?>> computed;
    private final FilterReader filters;
    private final Optional<TreeWriter> tree;
    private final RowInserter inserter;
    private final Optional<Hooks<?>> hooks;
    private final RowWriter writer;
    private final Optional<Attribute> createdBy;
    private final Optional<Attribute> changedBy;
    private final Optional<Attribute> owner;

    OwnType(
        EntityDescriptor descriptor,
        Optional<InputType> link,
        TypeCode code,
        FilterReader filters,
        Optional<TreeWriter> tree,
        DSLContext dsl) {
      this.descriptor = descriptor;
      this.link = link;
      attributes = index(type().attributes(), Attribute::name);
      toOnes = index(type().toOnes(), ToOne::name);
      embedded = index(type().embedded(), Embedded::name);
      counterparts = index(type().counterparts(), Counterpart::name);
      vectors = index(type().vectors(), Vector::name);
      connections = index(type().vectors(), Vector::connection);
      computed = index(code.computed(), ComputedField::name);
      this.filters = filters;
      this.tree = tree;
      inserter = new RowInserter(dsl, type());
      hooks = code.hooks();
      writer = new RowWriter(dsl, type());
      createdBy = type().ofColumn(CREATED_BY);
      changedBy = type().ofColumn(CHANGED_BY);
      owner = type().ofColumn(OWNER);
    }

    EntityDescriptor descriptor() {
      return descriptor;
    }

    EntityType type() {
      return descriptor.type();
    }

    FilterReader filters() {
      return filters;
    }

    /** Inserts its rows; one for all documents, as {@link #writer}. */
    RowInserter inserter() {
      return inserter;
    }

    /** What the author does before and after writes of it. */
    Optional<Hooks<?>> hooks() {
      return hooks;
    }

    /** What callers may send with an update. */
    InputType updateInput() {
      return descriptor.operations().stream()
          .filter(Operation.Update.class::isInstance)
          .map(operation -> ((Operation.Update) operation).input())
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(type().name() + " has no update"));
    }

    /**
     * What a new row of it takes: of its own insert, or of the mutation of a list that it links. An
     * entity with neither cannot be nested in another one.
     */
    InputType insertInput() {
      return descriptor.operations().stream()
          .flatMap(operation ->
              operation instanceof Operation.Insert insert
                  ? Stream.of(insert.input())
                  : Stream.empty())
          .findFirst()
          .or(() -> link)
          .orElseThrow(() -> new IllegalStateException(type().name() + " has no insert"));
    }

    /** Changes its rows; one for all documents, because it keeps the texts of its statements. */
    RowWriter writer() {
      return writer;
    }

    /** Keeps the tree that its rows are, if they are one. */
    Optional<TreeWriter> tree() {
      return tree;
    }

    /** Who inserted a row. */
    Optional<Attribute> createdBy() {
      return createdBy;
    }

    /** Who changed it last. */
    Optional<Attribute> changedBy() {
      return changedBy;
    }

    /** Whose roles decide about it. */
    Optional<Attribute> owner() {
      return owner;
    }

    Optional<Attribute> attribute(String field) {
      return Optional.ofNullable(attributes.get(field));
    }

    /** An object whose values are in the row. */
    Optional<Embedded> embedded(String field) {
      return Optional.ofNullable(embedded.get(field));
    }

    Optional<ToOne> toOne(String field) {
      return Optional.ofNullable(toOnes.get(field));
    }

    Optional<Counterpart> counterpart(String field) {
      return Optional.ofNullable(counterparts.get(field));
    }

    Optional<Vector> vector(String field) {
      return Optional.ofNullable(vectors.get(field));
    }

    /** The list that a field has as a connection. */
    Optional<Vector> connection(String field) {
      return Optional.ofNullable(connections.get(field));
    }

    Optional<ComputedField<?>> computed(String field) {
      return Optional.ofNullable(computed.get(field));
    }
  }

  /** A type of another member. */
  static final class StubType {
    private final ForeignType type;
    private final Map<String, Counterpart> counterparts;
    private final Map<String, Vector> vectors;
    private final Map<String, Vector> connections;
    private final Map<String, ComputedField<?>> computed;

    StubType(ForeignType type, TypeCode code) {
      this.type = type;
      counterparts = index(type.counterparts(), Counterpart::name);
      vectors = index(type.vectors(), Vector::name);
      connections = index(type.vectors(), Vector::connection);
      computed = index(code.computed(), ComputedField::name);
    }

    ForeignType type() {
      return type;
    }

    /** Type of the key. */
    ValueType keyType() {
      return switch (type.reference()) {
        case ReferenceResolver.Stub key -> key.type();
        case ReferenceResolver.Rows _ -> throw new IllegalStateException(type.name());
      };
    }

    Optional<Counterpart> counterpart(String field) {
      return Optional.ofNullable(counterparts.get(field));
    }

    Optional<Vector> vector(String field) {
      return Optional.ofNullable(vectors.get(field));
    }

    /** The list that a field has as a connection. */
    Optional<Vector> connection(String field) {
      return Optional.ofNullable(connections.get(field));
    }

    Optional<ComputedField<?>> computed(String field) {
      return Optional.ofNullable(computed.get(field));
    }
  }

  private static <T> Map<String, T> index(List<T> values, Function<T, String> name) {
    return values.stream().collect(Collectors.toMap(name, Function.identity()));
  }
}
