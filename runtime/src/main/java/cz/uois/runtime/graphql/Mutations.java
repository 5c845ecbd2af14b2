package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.CodeOperation;
import cz.uois.runtime.entity.Hooks;
import cz.uois.runtime.entity.InputType;
import cz.uois.runtime.entity.Operation;
import cz.uois.runtime.entity.WriteAnswer;
import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.sql.RowSource;
import cz.uois.runtime.sql.RowWriter;
import graphql.language.Field;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plans inserts, updates and deletes. */
final class Mutations {
  private final GraphQLSchema schema;
  private final Catalogue catalogue;
  private final WriteRules rules;
  private final Inserts inserts;
  private final WriteAccess access;

  Mutations(GraphQLSchema schema, Catalogue catalogue, WriteRules rules) {
    this.schema = schema;
    this.catalogue = catalogue;
    this.rules = rules;
    inserts = new Inserts(rules);
    access = new WriteAccess(catalogue, rules);
  }

  /**
   * {@code eventInsert}, with the children that the input brings along: the same insert sent twice
   * succeeds once and is answered twice.
   */
  RootField insert(
      String key,
      Catalogue.OwnType own,
      Operation.Insert insert,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    return Write.field(
        WriteFailure.Code.INSERT_FAILED,
        failure -> rules.stored(failure, WriteFailure.Code.INSERT_FAILED),
        variables -> input(arguments, insert.argument(), variables),
        output(key, own, insert.answer(), same, selections),
        (input, context, _) -> {
          List<NewRows.Batch> sent =
              NewRows.of(catalogue, own, input, context.caller(), Optional.empty());
          access.insert(sent, context.session());
          List<NewRows.Batch> rows = HookCalls.beforeInsert(sent, context.session());
          access.moved(sent, rows, context.session());
          if (inserts.write(rows, context.session())) {
            HookCalls.afterInsert(rows, context.session());
          }
          return new Write.Outcome.Written(rows.getFirst().rows().getFirst().id());
        });
  }

  /** {@code eventUpdate}: absent fields are kept, nulls clear. */
  RootField update(
      String key,
      Catalogue.OwnType own,
      Operation.Update update,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    return Write.field(
        WriteFailure.Code.UNEXPECTED,
        failure -> rules.stored(failure, WriteFailure.Code.UNEXPECTED),
        variables -> input(arguments, update.argument(), variables),
        output(key, own, update.answer(), same, selections),
        (input, context, _) -> {
          RowToken token = RowToken.of(input, own.type().key());
          SequencedMap<Attribute, @Nullable Object> values = values(update.input(), input);
          values
              .keySet()
              .removeIf(attribute ->
                  attribute.equals(own.type().key())
                      || attribute.column().getName().equals(RowWriter.LAST_CHANGE));
          RowWriter.Permit permit = access.update(own, token.id(), values, context.session());
          Map<Attribute, @Nullable Object> sent = new HashMap<>(values);
          HookCalls.beforeUpdate(own, token.id(), values, context.session());
          access.moved(own, token.id(), sent, values, context.session());
          StorableValues.check(values, WriteFailure.Code.UNEXPECTED);
          own.changedBy().ifPresent(attribute -> values.put(attribute, user(context.caller())));
          TreeMoves.beforeUpdate(own, token.id(), values, context.session());
          if (!own.writer()
              .update(context.session(), token.id(), token.lastchange(), values, permit)) {
            throw token.stale(own, permit, context.session());
          }
          TreeMoves.afterUpdate(own, token.id(), values, context.session());
          HookCalls.rows(own, Hooks.Moment.AFTER_UPDATE, List.of(token.id()), context.session());
          return new Write.Outcome.Written(token.id());
        });
  }

  /** {@code eventDelete}: null says that it is done; a stale or missing row is never a success. */
  RootField delete(
      String key,
      Catalogue.OwnType own,
      Operation.Delete delete,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    return Write.field(
        WriteFailure.Code.UNEXPECTED,
        failure -> rules.deleted(failure, WriteFailure.Code.UNEXPECTED),
        variables -> input(arguments, delete.argument(), variables),
        output(key, own, delete.answer(), same, selections),
        (input, context, _) -> {
          RowToken token = RowToken.of(input, own.type().key());
          RowWriter.Permit permit = access.delete(own, token.id(), context.session());
          List<Object> orphans =
              TreeMoves.beforeDelete(catalogue, own, token.id(), context.session());
          if (!HookCalls.aroundDelete(
              own,
              () -> List.of(token.id()),
              context.session(),
              () ->
                  own.writer().delete(context.session(), token.id(), token.lastchange(), permit))) {
            throw token.stale(own, permit, context.session());
          }
          TreeMoves.afterDelete(catalogue, own, orphans, context.session());
          return new Write.Outcome.Deleted(token.id());
        });
  }

  /** {@code eventUsersAdd}, or {@code eventUserInsert}: answers the row that has the list. */
  RootField link(
      String key,
      Catalogue.OwnType own,
      Operation.Link link,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    Links links = new Links(catalogue, own, link.parent(), link.target(), inserts, access);
    return Write.field(
        WriteFailure.Code.INSERT_FAILED,
        failure -> rules.stored(failure, WriteFailure.Code.INSERT_FAILED),
        variables -> input(arguments, link.argument(), variables),
        output(key, own, links, link.answer(), same, selections),
        (input, context, _) -> new Write.Outcome.Written(links.add(input, context)));
  }

  /** {@code eventUsersRemove}, or {@code eventUserDelete}: answers the row that has the list. */
  RootField unlink(
      String key,
      Catalogue.OwnType own,
      Operation.Unlink link,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    Links links = new Links(catalogue, own, link.parent(), link.target(), inserts, access);
    return Write.field(
        WriteFailure.Code.UNEXPECTED,
        failure -> rules.deleted(failure, WriteFailure.Code.UNEXPECTED),
        variables -> input(arguments, link.argument(), variables),
        output(key, own, links, link.answer(), same, selections),
        (input, context, _) -> new Write.Outcome.Written(links.remove(input, context)));
  }

  /** A mutation of the author's code that answers a row. */
  RootField own(
      String key,
      Catalogue.OwnType own,
      CodeOperation operation,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    return Write.field(
        WriteFailure.Code.UNEXPECTED,
        failure -> rules.stored(failure, WriteFailure.Code.UNEXPECTED),
        arguments::of,
        union(
            key,
            own,
            answered(same),
            same,
            selections,
            () -> selections.rows(own, new RowSource.Keys(), same)),
        (_, context, variables) -> {
          Object answer = CodeOperations.call(operation, arguments, context, variables);
          return new Write.Outcome.Written(
              requireNonNull(
                  answer, () -> "the code of '" + operation.field() + "' answered null"));
        });
  }

  private WriteOutput output(
      String key,
      Catalogue.OwnType own,
      WriteAnswer answer,
      List<Field> same,
      SelectionPlanner selections) {
    GraphQLType type = answered(same);
    return switch (answer) {
      case RESULT -> ResultObject.ofRow(own, (GraphQLObjectType) type, same, selections);
      case UNION -> union(key, own, type, same, selections, () -> selections.written(own, same));
    };
  }

  private WriteOutput output(
      String key,
      Catalogue.OwnType own,
      Links links,
      WriteAnswer answer,
      List<Field> same,
      SelectionPlanner selections) {
    GraphQLType type = answered(same);
    return switch (answer) {
      case RESULT ->
          ResultObject.ofLink(links.parent(), own, (GraphQLObjectType) type, same, selections);
      case UNION ->
          union(
              key,
              own,
              type,
              same,
              selections,
              () -> selections.rows(own, new RowSource.Keys(), same));
    };
  }

  private GraphQLType answered(List<Field> same) {
    GraphQLOutputType declared =
        requireNonNull(schema.getMutationType(), "no mutations")
            .getFieldDefinition(same.getFirst().getName())
            .getType();
    return declared instanceof GraphQLNonNull some ? some.getWrappedType() : declared;
  }

  private static WriteOutput union(
      String key,
      Catalogue.OwnType own,
      GraphQLType type,
      List<Field> same,
      SelectionPlanner selections,
      Supplier<Fetch> written) {
    if (type instanceof GraphQLUnionType union) {
      GraphQLObjectType errorType =
          union.getTypes().stream()
              .filter(member -> !member.getName().equals(own.type().name()))
              .map(GraphQLObjectType.class::cast)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(union.getName()));
      return new WriteResult(key, own, Optional.of(written.get()), errorType, same, selections);
    }
    return new WriteResult(key, own, Optional.empty(), (GraphQLObjectType) type, same, selections);
  }

  private static Map<?, ?> input(
      Arguments arguments, String name, Map<String, @Nullable Object> variables) {
    return (Map<?, ?>) requireNonNull(arguments.of(variables).get(name), name);
  }

  /** The values that a caller sent; absent ones are missing. */
  static SequencedMap<Attribute, @Nullable Object> values(InputType type, Map<?, ?> input) {
    SequencedMap<Attribute, @Nullable Object> out = new LinkedHashMap<>();
    for (Attribute attribute : type.attributes()) {
      read(attribute, attribute.path(), input, out);
    }
    return out;
  }

  /**
   * What is absent in an embedded object stays as well; an object that is null clears all of it.
   */
  private static void read(
      Attribute attribute,
      List<String> path,
      Map<?, ?> input,
      SequencedMap<Attribute, @Nullable Object> out) {
    if (input.containsKey(path.getFirst())) {
      Object value = input.get(path.getFirst());
      if (path.size() > 1 && value instanceof Map<?, ?> object) {
        read(attribute, path.subList(1, path.size()), object, out);
      } else {
        out.put(attribute, value);
      }
    }
  }

  static @Nullable UUID user(Caller caller) {
    return switch (caller) {
      case Caller.User user -> user.id();
      case Caller.Anonymous() -> null;
    };
  }
}
