package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.sql.InvalidArgumentException;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields of selection sets by response key, fragments resolved (GraphQL specification
 * of October 2021, section 6.3.2). Conditions are fixed when a plan is made: a plan belongs to one
 * setting of the variables of {@code @skip} and {@code @include}.
 */
final class Fields {
  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments;
  private final Map<String, @Nullable Object> variables;
  private int collected;

  Fields(
      GraphQLSchema schema,
      Map<String, FragmentDefinition> fragments,
      Map<String, @Nullable Object> variables) {
    this.schema = schema;
    this.fragments = fragments;
    this.variables = variables;
  }

  /** The fields of an object of that type that selections of one response key ask for. */
  SequencedMap<String, List<Field>> of(GraphQLObjectType type, List<Field> parents) {
    SequencedMap<String, List<Field>> out = new LinkedHashMap<>();
    Set<String> spread = new HashSet<>();
    for (Field parent : parents) {
      if (parent.getSelectionSet() != null) {
        collect(type, parent.getSelectionSet(), spread, out);
      }
    }
    collected += out.size();
    return out;
  }

  /** The fields of a selection set for an object of that type. */
  SequencedMap<String, List<Field>> of(GraphQLObjectType type, SelectionSet selections) {
    SequencedMap<String, List<Field>> out = new LinkedHashMap<>();
    collect(type, selections, new HashSet<>(), out);
    collected += out.size();
    return out;
  }

  /** Number of fields so far: what a plan weighs. */
  int collected() {
    return collected;
  }

  private void collect(
      GraphQLObjectType type,
      SelectionSet selections,
      Set<String> spread,
      SequencedMap<String, List<Field>> out) {
    for (Selection<?> selection : selections.getSelections()) {
      switch (selection) {
        case Field field -> {
          if (included(field.getDirectives())) {
            out.computeIfAbsent(field.getResultKey(), _ -> new ArrayList<>()).add(field);
          }
        }
        case InlineFragment fragment -> {
          if (included(fragment.getDirectives())
              && applies(Optional.ofNullable(fragment.getTypeCondition()), type)) {
            collect(type, fragment.getSelectionSet(), spread, out);
          }
        }
        case FragmentSpread use -> {
          if (included(use.getDirectives()) && spread.add(use.getName())) {
            FragmentDefinition fragment = fragments.get(use.getName());
            if (fragment != null && applies(Optional.of(fragment.getTypeCondition()), type)) {
              collect(type, fragment.getSelectionSet(), spread, out);
            }
          }
        }
        default -> throw new IllegalStateException("unknown selection " + selection);
      }
    }
  }

  private boolean applies(Optional<TypeName> condition, GraphQLObjectType type) {
    if (condition.isEmpty() || condition.get().getName().equals(type.getName())) {
      return true;
    }
    GraphQLType named = schema.getType(condition.get().getName());
    return type.getInterfaces().stream()
            .anyMatch(each -> each.getName().equals(condition.get().getName()))
        || (named instanceof GraphQLUnionType union && union.isPossibleType(type));
  }

  private boolean included(List<Directive> directives) {
    for (Directive directive : directives) {
      if (directive.getName().equals("skip") && condition(directive)) {
        return false;
      }
      if (directive.getName().equals("include") && !condition(directive)) {
        return false;
      }
    }
    return true;
  }

  private boolean condition(Directive directive) {
    Argument argument = directive.getArgument("if");
    return switch (argument.getValue()) {
      case BooleanValue literal -> literal.isValue();
      case VariableReference variable -> Boolean.TRUE.equals(variables.get(variable.getName()));
      default -> throw new IllegalStateException("not a condition: " + argument);
    };
  }

  /** Where a document has a field. */
  static InvalidArgumentException.Place place(Field field) {
    SourceLocation location = requireNonNull(field.getSourceLocation(), "a field has no location");
    return new InvalidArgumentException.Place(location.getLine(), location.getColumn());
  }
}
