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
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the plans of operations, the most used ones: one for each setting of the variables of
 * {@code @skip} and {@code @include}.
 */
final class OperationPlans {
  /**
   * Of all plans together: their fields, and the nodes of the syntax trees that they hold on to, of
   * some 200 bytes each. A document may be one field with thousands of conditions.
   */
  private static final long MOST_NODES = 250_000;

  private static final int OVERHEAD = 10;

  private final OperationPlanner planner;
  private final Cache<OperationDefinition, Conditions> conditions =
      Caffeine.newBuilder().weakKeys().build();
  private final Cache<Key, OperationPlan> plans =
      Caffeine.newBuilder()
          .maximumWeight(MOST_NODES)
          .weigher(
              (Key key, OperationPlan plan) -> plan.size() + key.operation().nodes() + OVERHEAD)
          .build();

  OperationPlans(OperationPlanner planner) {
    this.planner = planner;
  }

  /** The plan of an operation; variables are coerced. */
  OperationPlan of(
      OperationDefinition operation,
      Map<String, FragmentDefinition> fragments,
      Map<String, @Nullable Object> variables) {
    Conditions known = conditions.get(operation, _ -> conditions(operation, fragments));
    return plans.get(
        new Key(known, known.setting(variables)),
        _ -> planner.plan(operation, fragments, variables));
  }

  /** How much the plans hold on to that are kept now. */
  long kept() {
    plans.cleanUp();
    return plans.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }

  private static Conditions conditions(
      OperationDefinition operation, Map<String, FragmentDefinition> fragments) {
    TreeSet<String> names = new TreeSet<>();
    AtomicInteger nodes = new AtomicInteger();
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
            return super.visitDirective(directive, context);
          }

          @Override
          @SuppressWarnings("rawtypes")
          protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
            nodes.incrementAndGet();
            return TraversalControl.CONTINUE;
          }
        };
    roots.forEach(root -> new NodeTraverser().preOrder(visitor, root));
    return new Conditions(List.copyOf(names), nodes.get());
  }

  private record Key(Conditions operation, List<Boolean> setting) {}

  /**
   * The variables on which the plan of one operation depends; stands for that operation in keys.
   */
  private static final class Conditions {
    private final List<String> names;
    private final int nodes;

    Conditions(List<String> names, int nodes) {
      this.names = names;
      this.nodes = nodes;
    }

    /** The size of its syntax tree. */
    int nodes() {
      return nodes;
    }

    List<Boolean> setting(Map<String, @Nullable Object> variables) {
      return names.isEmpty()
          ? List.of()
          : names.stream().map(name -> Boolean.TRUE.equals(variables.get(name))).toList();
    }
  }
}
