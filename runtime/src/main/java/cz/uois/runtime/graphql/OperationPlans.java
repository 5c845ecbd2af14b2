package cz.uois.runtime.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the plans of operations, the most used ones: one for each setting of the variables of
 * {@code @skip} and {@code @include}.
 */
final class OperationPlans {
  /** Fields of all plans together. */
  private static final long MOST_FIELDS = 50_000;

  private static final int OVERHEAD = 10;

  private final OperationPlanner planner;
  private final Cache<OperationDefinition, Conditions> conditions =
      Caffeine.newBuilder().weakKeys().build();
  private final Cache<Key, OperationPlan> plans =
      Caffeine.newBuilder()
          .maximumWeight(MOST_FIELDS)
          .weigher((Key key, OperationPlan plan) -> plan.size() + OVERHEAD)
          .build();

  OperationPlans(OperationPlanner planner) {
    this.planner = planner;
  }

  /** The plan of an operation; variables are coerced. */
  OperationPlan of(
      OperationDefinition operation,
      Map<String, FragmentDefinition> fragments,
      Map<String, @Nullable Object> variables) {
    Conditions known =
        conditions.get(operation, _ -> new Conditions(conditions(operation, fragments)));
    return plans.get(
        new Key(known, known.setting(variables)),
        _ -> planner.plan(operation, fragments, variables));
  }

  private static List<String> conditions(
      OperationDefinition operation, Map<String, FragmentDefinition> fragments) {
    TreeSet<String> names = new TreeSet<>();
    List<Node<?>> roots = new ArrayList<>(fragments.values());
    roots.add(operation);
    NodeVisitorStub visitor =
        new NodeVisitorStub() {
          @Override
          @SuppressWarnings("rawtypes")
          public TraversalControl visitDirective(
              Directive directive, TraverserContext<Node> context) {
            Argument condition = directive.getArgument("if");
            if (condition != null && condition.getValue() instanceof VariableReference variable) {
              names.add(variable.getName());
            }
            return TraversalControl.CONTINUE;
          }
        };
    roots.forEach(root -> new NodeTraverser().preOrder(visitor, root));
    return List.copyOf(names);
  }

  private record Key(Conditions operation, List<Boolean> setting) {}

  /**
   * The variables on which the plan of one operation depends; stands for that operation in keys.
   */
  private static final class Conditions {
    private final List<String> names;

    Conditions(List<String> names) {
      this.names = names;
    }

    List<Boolean> setting(Map<String, @Nullable Object> variables) {
      return names.isEmpty()
          ? List.of()
          : names.stream().map(name -> Boolean.TRUE.equals(variables.get(name))).toList();
    }
  }
}
