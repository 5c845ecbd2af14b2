package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.code.Refusal;
import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.CodeOperation;
import cz.uois.runtime.entity.Hooks;
import cz.uois.runtime.entity.InputType;
import cz.uois.runtime.entity.Operation;
import cz.uois.runtime.entity.WriteAnswer;
import cz.uois.runtime.loading.Fetch;
import cz.uois.runtime.sql.RowSource;
import cz.uois.runtime.sql.RowWriter;
import cz.uois.runtime.sql.SqlFailure;
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
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plans inserts, updates and deletes. */
final class Mutations {
  private static final int LEAST_FRACTION_DIGITS = 4;
  private static final String LAST_CHANGE = "lastchange";

  private final GraphQLSchema schema;
  private final Catalogue catalogue;
  private final WriteRules rules;
  private final Inserts inserts;

  Mutations(GraphQLSchema schema, Catalogue catalogue, WriteRules rules) {
    this.schema = schema;
    this.catalogue = catalogue;
    this.rules = rules;
    inserts = new Inserts(rules);
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
    return write(
        WriteFailure.Code.INSERT_FAILED,
        failure -> rules.stored(failure, WriteFailure.Code.INSERT_FAILED),
        variables -> input(arguments, insert.argument(), variables),
        output(key, own, insert.answer(), insert.argument(), same, selections),
        (input, context, _) -> {
          List<NewRows.Batch> rows =
              HookCalls.beforeInsert(
                  NewRows.of(catalogue, own, input, context.caller()), context.session());
          if (inserts.write(rows, context.session())) {
            HookCalls.afterInsert(rows, context.session());
          }
          return new Outcome.Written(rows.getFirst().rows().getFirst().id());
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
    return write(
        WriteFailure.Code.UNEXPECTED,
        failure -> rules.stored(failure, WriteFailure.Code.UNEXPECTED),
        variables -> input(arguments, update.argument(), variables),
        output(key, own, update.answer(), update.argument(), same, selections),
        (input, context, _) -> {
          Token token = Token.of(input, own.type().key());
          SequencedMap<Attribute, @Nullable Object> values = values(update.input(), input);
          values
              .keySet()
              .removeIf(attribute ->
                  attribute.equals(own.type().key())
                      || attribute.column().getName().equals(LAST_CHANGE));
          HookCalls.beforeUpdate(own, token.id(), values, context.session());
          StorableValues.check(values, WriteFailure.Code.UNEXPECTED);
          own.changedBy().ifPresent(attribute -> values.put(attribute, user(context.caller())));
          TreeMoves.beforeUpdate(own, token.id(), values, context.session());
          if (!own.writer().update(context.session(), token.id(), token.lastchange(), values)) {
            throw stale(own.writer(), token, context);
          }
          TreeMoves.afterUpdate(own, token.id(), values, context.session());
          HookCalls.rows(own, Hooks.Moment.AFTER_UPDATE, List.of(token.id()), context.session());
          return new Outcome.Written(token.id());
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
    return write(
        WriteFailure.Code.UNEXPECTED,
        failure -> rules.deleted(failure, WriteFailure.Code.UNEXPECTED),
        variables -> input(arguments, delete.argument(), variables),
        output(key, own, delete.answer(), delete.argument(), same, selections),
        (input, context, _) -> {
          Token token = Token.of(input, own.type().key());
          List<Object> orphans = TreeMoves.beforeDelete(own, token.id(), context.session());
          if (!HookCalls.aroundDelete(
              own,
              token.id(),
              context.session(),
              () -> own.writer().delete(context.session(), token.id(), token.lastchange()))) {
            throw stale(own.writer(), token, context);
          }
          TreeMoves.afterDelete(own, orphans, context.session());
          return new Outcome.Deleted(token.id());
        });
  }

  /** {@code eventUsersAdd}: answers the row that has the list. */
  RootField link(
      String key,
      Catalogue.OwnType own,
      Operation.Link link,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    Links links = new Links(catalogue, own, link.parent(), link.target(), inserts);
    return write(
        WriteFailure.Code.INSERT_FAILED,
        failure -> rules.stored(failure, WriteFailure.Code.INSERT_FAILED),
        variables -> input(arguments, Operation.Link.ARGUMENT, variables),
        output(key, own, WriteAnswer.UNION, Operation.Link.ARGUMENT, same, selections),
        (input, context, _) -> new Outcome.Written(links.add(input, context)));
  }

  /** {@code eventUsersRemove}: answers the row that has the list. */
  RootField unlink(
      String key,
      Catalogue.OwnType own,
      Operation.Unlink link,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    Links links = new Links(catalogue, own, link.parent(), link.target(), inserts);
    return write(
        WriteFailure.Code.UNEXPECTED,
        failure -> rules.deleted(failure, WriteFailure.Code.UNEXPECTED),
        variables -> input(arguments, Operation.Link.ARGUMENT, variables),
        output(key, own, WriteAnswer.UNION, Operation.Link.ARGUMENT, same, selections),
        (input, context, _) -> new Outcome.Written(links.remove(input, context)));
  }

  /** A mutation of the author's code that answers a row. */
  RootField own(
      String key,
      Catalogue.OwnType own,
      CodeOperation operation,
      Arguments arguments,
      List<Field> same,
      SelectionPlanner selections) {
    return write(
        WriteFailure.Code.UNEXPECTED,
        failure -> rules.stored(failure, WriteFailure.Code.UNEXPECTED),
        arguments::of,
        output(key, own, WriteAnswer.UNION, "", same, selections),
        (_, context, variables) -> {
          Object answer = CodeOperations.call(operation, arguments, context, variables);
          return new Outcome.Written(
              requireNonNull(
                  answer, () -> "the code of '" + operation.field() + "' answered null"));
        });
  }

  /**
   * What all writes have in common: one transaction, and a failure that is answered as a type.
   *
   * @param code of what the author's code refuses
   * @param explain what the database's refusal of the row means; throws it again if it means
   *     something else
   */
  private static RootField write(
      WriteFailure.Code code,
      Function<SqlFailure, WriteFailure> explain,
      Function<Map<String, @Nullable Object>, Map<?, ?>> inputs,
      WriteOutput output,
      Attempt attempt) {
    return (context, variables) -> {
      Map<?, ?> input = inputs.apply(variables);
      try {
        return Transactions.run(
            context.session(),
            () ->
                switch (attempt(() -> attempt.run(input, context, variables), code, explain)) {
                  case Outcome.Written(Object id) -> output.written(id, context, variables);
                  case Outcome.Deleted(Object id) -> output.deleted(id);
                });
      } catch (WriteRefusedException refused) {
        return output.failed(refused.failure(), input, context, variables);
      } catch (SqlFailure failure) {
        // A COMMIT looks at deferred constraints; what reading the answer met is no broken rule.
        if (failure.kind() != SqlFailure.Kind.RULE) {
          throw failure;
        }
        return output.failed(explain.apply(failure), input, context, variables);
      }
    };
  }

  private static Outcome attempt(
      Supplier<Outcome> attempt,
      WriteFailure.Code code,
      Function<SqlFailure, WriteFailure> explain) {
    try {
      return attempt.get();
    } catch (Refusal refusal) {
      throw new WriteRefusedException(WriteFailure.of(refusal.told(), code));
    } catch (SqlFailure failure) {
      throw new WriteRefusedException(explain.apply(failure));
    }
  }

  /** Writes once, in a transaction that others may force to start again. */
  @FunctionalInterface
  private interface Attempt {
    Outcome run(Map<?, ?> input, RequestContext context, Map<String, @Nullable Object> variables);
  }

  /** What became of an attempt. */
  private sealed interface Outcome {
    record Written(Object id) implements Outcome {}

    record Deleted(Object id) implements Outcome {}
  }

  /** Which row, as it was when it was read. */
  private record Token(Object id, Timestamp lastchange) {
    static Token of(Map<?, ?> input, Attribute key) {
      return new Token(
          requireNonNull(input.get(key.name()), "the key is null"),
          (Timestamp) requireNonNull(input.get(LAST_CHANGE), "lastchange is null"));
    }
  }

  /** Why a compare-and-set changed nothing, decided by one read. */
  private static WriteRefusedException stale(
      RowWriter writer, Token token, RequestContext context) {
    if (!writer.exists(context.session(), token.id())) {
      return new WriteRefusedException(
          WriteFailure.of("there is no such row", WriteFailure.Code.NOT_FOUND));
    }
    Timestamp sent = token.lastchange();
    // No conflict: a client that reads again and cuts again would try for ever.
    boolean cut = sent.fractionDigits() < LEAST_FRACTION_DIGITS;
    return new WriteRefusedException(
        new WriteFailure(
            cut
                ? "lastchange '%s' was cut to %d fraction digits: send it back unchanged, with all six"
                    .formatted(sent.text(), sent.fractionDigits())
                : "the row was changed since it was read",
            cut ? WriteFailure.Code.UNEXPECTED : WriteFailure.Code.CONFLICT,
            Optional.of(token.id()),
            List.of()));
  }

  private WriteOutput output(
      String key,
      Catalogue.OwnType own,
      WriteAnswer answer,
      String argument,
      List<Field> same,
      SelectionPlanner selections) {
    GraphQLOutputType declared =
        requireNonNull(schema.getMutationType(), "no mutations")
            .getFieldDefinition(same.getFirst().getName())
            .getType();
    GraphQLType type = declared instanceof GraphQLNonNull some ? some.getWrappedType() : declared;
    return switch (answer) {
      case RESULT -> new ResultObject(own, (GraphQLObjectType) type, argument, same, selections);
      case UNION -> union(key, own, type, same, selections);
    };
  }

  private static WriteOutput union(
      String key,
      Catalogue.OwnType own,
      GraphQLType type,
      List<Field> same,
      SelectionPlanner selections) {
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
  static SequencedMap<Attribute, @Nullable Object> values(InputType type, Map<?, ?> input) {
    SequencedMap<Attribute, @Nullable Object> out = new LinkedHashMap<>();
    for (Attribute attribute : type.attributes()) {
      if (input.containsKey(attribute.name())) {
        out.put(attribute, input.get(attribute.name()));
      }
    }
    return out;
  }

  static @Nullable UUID user(Caller caller) {
    return switch (caller) {
      case Caller.User user -> user.id();
      case Caller.Anonymous() -> null;
    };
  }
}
