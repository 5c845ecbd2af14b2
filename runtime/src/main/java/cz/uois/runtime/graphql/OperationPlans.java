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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the plans of operations as long as their documents are cached: one for each setting of the
 * variables of {@code @skip} and {@code @include}.
 */
final class OperationPlans {
  private static final int MOST_SETTINGS = 16;

  private final OperationPlanner planner;
  private final Cache<OperationDefinition, Settings> plans =
      Caffeine.newBuilder().weakKeys().build();

  OperationPlans(OperationPlanner planner) {
    this.planner = planner;
  }

  /** The plan of an operation; variables are coerced. */
  OperationPlan of(
      OperationDefinition operation,
      Map<String, FragmentDefinition> fragments,
      Map<String, @Nullable Object> variables) {
    Settings settings = plans.get(operation, _ -> new Settings(conditions(operation, fragments)));
    List<Boolean> setting = settings.of(variables);
    OperationPlan known = settings.plans().get(setting);
    if (known != null) {
      return known;
    }
    OperationPlan plan = planner.plan(operation, fragments, variables);
    // A document with many conditions is planned anew each time rather than kept 2^n times.
    if (settings.plans().size() < MOST_SETTINGS) {
      settings.plans().put(setting, plan);
    }
    return plan;
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

  private record Settings(List<String> names, Map<List<Boolean>, OperationPlan> plans) {
    Settings(List<String> names) {
      this(names, new ConcurrentHashMap<>());
    }

    List<Boolean> of(Map<String, @Nullable Object> variables) {
      return names.isEmpty()
          ? List.of()
          : names.stream().map(name -> Boolean.TRUE.equals(variables.get(name))).toList();
    }
  }
}
