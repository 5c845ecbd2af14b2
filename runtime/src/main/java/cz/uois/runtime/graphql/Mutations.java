package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.InputType;
import cz.uois.runtime.entity.Operation;
import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.sql.RowSource;
import cz.uois.runtime.sql.RowWriter;
import cz.uois.runtime.sql.SqlFailure;
import cz.uois.runtime.sql.TimeOrderedUuid;
import cz.uois.runtime.sql.Timestamp;
import graphql.language.Field;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Plans inserts, updates and deletes. */
final class Mutations {
  private static final int LEAST_FRACTION_DIGITS = 4;
  private static final String ID = "id";
  private static final String LAST_CHANGE = "lastchange";
  private static final String CREATED_BY = "createdby_id";
  private static final String CHANGED_BY = "changedby_id";
  private static final String OWNER = "rbacobject_id";

  private final GraphQLSchema schema;
  private final DSLContext dsl;
  private final WriteRules rules;

  Mutations(GraphQLSchema schema, WriteRules rules, DSLContext dsl) {
    this.schema = schema;
    this.dsl = dsl;
    this.rules = rules;
  }

  /** {@code eventInsert}: the same insert sent twice succeeds once and is answered twice. */
  RootField insert(
      String key,
      Catalogue.OwnType own,
      Operation.Insert insert,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    WriteResult result = result(key, own, same, selections);
    RowWriter writer = new RowWriter(dsl, own.type());
    return (context, variables) -> {
      Map<?, ?> input = input(arguments, insert.argument(), variables);
      SequencedMap<Attribute, @Nullable Object> values = values(insert.input(), input);
      UUID id = inserted(own.type(), values, context.caller());
      return write(
          context,
          own.type(),
          WriteFailure.Code.INSERT_FAILED,
          () ->
              writer.insert(context.session(), values) || writer.holds(context.session(), values)
                  ? result.written(id, context, variables)
                  : result.failed(
                      WriteFailure.of("id is taken", WriteFailure.Code.INSERT_FAILED),
                      input,
                      context,
                      variables),
          failure -> result.failed(failure, input, context, variables));
    };
  }

  /** {@code eventUpdate}: absent fields are kept, nulls clear. */
  RootField update(
      String key,
      Catalogue.OwnType own,
      Operation.Update update,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    WriteResult result = result(key, own, same, selections);
    RowWriter writer = new RowWriter(dsl, own.type());
    return (context, variables) -> {
      Map<?, ?> input = input(arguments, update.argument(), variables);
      UUID id = (UUID) requireNonNull(input.get(ID), "id is null");
      Timestamp token = (Timestamp) requireNonNull(input.get(LAST_CHANGE), "lastchange is null");
      SequencedMap<Attribute, @Nullable Object> values = values(update.input(), input);
      values.keySet().removeIf(attribute -> guard(attribute.column().getName()));
      attribute(own.type(), CHANGED_BY)
          .ifPresent(attribute -> values.put(attribute, user(context.caller())));
      return write(
          context,
          own.type(),
          WriteFailure.Code.UNEXPECTED,
          () ->
              writer.update(context.session(), id, token, values)
                  ? result.written(id, context, variables)
                  : result.failed(
                      stale(own.type(), id, token, writer, context), input, context, variables),
          failure -> result.failed(failure, input, context, variables));
    };
  }

  /** {@code eventDelete}: null says that it is done; a stale or missing row is never a success. */
  RootField delete(
      String key,
      Catalogue.OwnType own,
      Operation.Delete delete,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    WriteResult result = result(key, own, same, selections);
    RowWriter writer = new RowWriter(dsl, own.type());
    return (context, variables) -> {
      Map<?, ?> input = input(arguments, delete.argument(), variables);
      UUID id = (UUID) requireNonNull(input.get(ID), "id is null");
      Timestamp token = (Timestamp) requireNonNull(input.get(LAST_CHANGE), "lastchange is null");
      return write(
          context,
          own.type(),
          WriteFailure.Code.UNEXPECTED,
          () ->
              writer.delete(context.session(), id, token)
                  ? JsonOutput.NULL
                  : result.failed(
                      stale(own.type(), id, token, writer, context), input, context, variables),
          failure -> result.failed(failure, input, context, variables));
    };
  }

  /** Why a compare-and-set changed nothing, decided by one read. */
  private static WriteFailure stale(
      EntityType type, UUID id, Timestamp token, RowWriter writer, RequestContext context) {
    SequencedMap<Attribute, @Nullable Object> key = new LinkedHashMap<>();
    key.put(type.key(), id);
    if (!writer.holds(context.session(), key)) {
      return WriteFailure.of("there is no such row", WriteFailure.Code.NOT_FOUND);
    }
    String message =
        token.fractionDigits() < LEAST_FRACTION_DIGITS
            ? "lastchange '%s' was cut to %d fraction digits: send it back unchanged, with all six"
                .formatted(token.text(), token.fractionDigits())
            : "the row was changed since it was read";
    return new WriteFailure(message, WriteFailure.Code.CONFLICT, Optional.of(id));
  }

  private JsonOutput write(
      RequestContext context,
      EntityType type,
      WriteFailure.Code code,
      cz.uois.runtime.sql.Session.Work<JsonOutput> work,
      java.util.function.Function<WriteFailure, JsonOutput> failed) {
    try {
      return Transactions.run(context.session(), work);
    } catch (SqlFailure failure) {
      return failed.apply(rules.failure(failure, type, code));
    }
  }

  private WriteResult result(
      String key, Catalogue.OwnType own, List<Field> same, SelectionPlanner selections) {
    GraphQLOutputType declared =
        requireNonNull(schema.getMutationType(), "no mutations")
            .getFieldDefinition(same.getFirst().getName())
            .getType();
    GraphQLType type = declared instanceof GraphQLNonNull some ? some.getWrappedType() : declared;
    if (type instanceof GraphQLUnionType union) {
      GraphQLObjectType errorType =
          union.getTypes().stream()
              .filter(member -> !member.getName().equals(own.type().name()))
              .map(GraphQLObjectType.class::cast)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(union.getName()));
      Fetch written = selections.rows(own, new RowSource.Keys(), same);
      return new WriteResult(key, own, Optional.of(written), errorType, same, selections);
    }
    return new WriteResult(key, own, Optional.empty(), (GraphQLObjectType) type, same, selections);
  }

  private static Map<?, ?> input(
      Arguments arguments, String name, Map<String, @Nullable Object> variables) {
    return (Map<?, ?>) requireNonNull(arguments.of(variables).get(name), name);
  }

  /** The values that a caller sent; absent ones are missing. */
  private static SequencedMap<Attribute, @Nullable Object> values(InputType type, Map<?, ?> input) {
    SequencedMap<Attribute, @Nullable Object> out = new LinkedHashMap<>();
    for (Attribute attribute : type.attributes()) {
      if (input.containsKey(attribute.name())) {
        out.put(attribute, input.get(attribute.name()));
      }
    }
    return out;
  }

  /** Adds what an insert gets from the server: a key, the caller, the caller as owner. */
  private static UUID inserted(
      EntityType type, SequencedMap<Attribute, @Nullable Object> values, Caller caller) {
    UUID id = values.get(type.key()) instanceof UUID given ? given : TimeOrderedUuid.next();
    values.put(type.key(), id);
    attribute(type, CREATED_BY).ifPresent(attribute -> values.put(attribute, user(caller)));
    attribute(type, OWNER)
        .ifPresent(attribute -> values.computeIfAbsent(attribute, _ -> user(caller)));
    return id;
  }

  private static boolean guard(String column) {
    return column.equals(ID) || column.equals(LAST_CHANGE);
  }

  private static Optional<Attribute> attribute(EntityType type, String column) {
    return type.attributes().stream()
        .filter(attribute -> attribute.column().getName().equals(column))
        .findFirst();
  }

  private static @Nullable UUID user(Caller caller) {
    return switch (caller) {
      case Caller.User user -> user.id();
      case Caller.Anonymous() -> null;
    };
  }
}
