package cz.uois.runtime.graphql;

import cz.uois.runtime.entity.CodeResult;
import cz.uois.runtime.entity.ValueType;
import cz.uois.runtime.loading.Answer;
import cz.uois.runtime.loading.ObjectSource;
import cz.uois.runtime.sql.RowSource;
import graphql.language.Field;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans what the author's code may answer for a field, and what is loaded for its keys. */
final class Answers {
  private final Catalogue catalogue;
  private final SelectionPlanner selections;

  Answers(Catalogue catalogue, SelectionPlanner selections) {
    this.catalogue = catalogue;
    this.selections = selections;
  }

  Answer plan(CodeResult result, GraphQLFieldDefinition definition, List<Field> same) {
    return switch (result) {
      case CodeResult.Value value -> values(result, value.type(), definition);
      case CodeResult.Values values -> values(result, values.type(), definition);
      case CodeResult.Row row -> objects(result, row.typeName(), definition, same);
      case CodeResult.Rows rows -> objects(result, rows.typeName(), definition, same);
    };
  }

  private static Answer values(
      CodeResult result, ValueType type, GraphQLFieldDefinition definition) {
    return new Answer(definition.getName(), result, type, choices(definition), Optional.empty());
  }

  private Answer objects(
      CodeResult result, String typeName, GraphQLFieldDefinition definition, List<Field> same) {
    Optional<Catalogue.OwnType> own = catalogue.own(typeName);
    ValueType key;
    ObjectSource source;
    if (own.isPresent()) {
      key = own.get().type().key().type();
      source = selections.rows(own.get(), new RowSource.Keys(), same);
    } else {
      Catalogue.StubType stub =
          catalogue.foreign(typeName).orElseThrow(() -> new IllegalStateException(typeName));
      key = stub.keyType();
      source = selections.stubs(stub, same);
    }
    return new Answer(definition.getName(), result, key, Set.of(), Optional.of(source));
  }

  private static Set<String> choices(GraphQLFieldDefinition definition) {
    return GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLEnumType type
        ? type.getValues().stream()
            .map(GraphQLEnumValueDefinition::getName)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
