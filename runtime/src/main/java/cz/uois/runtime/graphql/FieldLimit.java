package cz.uois.runtime.graphql;

import cz.uois.runtime.config.Limits;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses documents that stand for too much: twenty fragments, each spreading the next one twice,
 * are a million fields in 1.3 KB, and graphql-java validates a chain of a thousand fragments for
 * minutes. It counts before the validation, and each fragment once.
 */
final class FieldLimit extends SimplePerformantInstrumentation {
  private final Limits.Document limits;

  FieldLimit(Limits.Document limits) {
    this.limits = limits;
  }

  @Override
  public DocumentAndVariables instrumentDocumentAndVariables(
      DocumentAndVariables parsed,
      InstrumentationExecutionParameters parameters,
      InstrumentationState state) {
    new Count(parsed.getDocument(), limits).ofAll();
    return parsed;
  }

  /** The refusal. */
  static final class TooComplex extends AbortExecutionException {
    TooComplex(String message, int most) {
      super(message.formatted(most));
    }
  }

  /**
   * What a part of a document stands for.
   *
   * @param fields number of fields
   * @param aliases how many of them have an alias
   * @param levels how deep they are
   */
  private record Size(int fields, int aliases, int levels) {
    static final Size NONE = new Size(0, 0, 0);

    Size and(Size other) {
      return new Size(
          fields + other.fields, aliases + other.aliases, Math.max(levels, other.levels));
    }

    Size below(Field field) {
      return new Size(fields + 1, aliases + (field.getAlias() == null ? 0 : 1), levels + 1);
    }

    /** The same one level further down. */
    Size deeper() {
      return new Size(fields, aliases, levels + 1);
    }
  }

  private static final class Count {
    private final Document document;
    private final Limits.Document limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> counted = new HashMap<>();

    Count(Document document, Limits.Document limits) {
      this.document = document;
      this.limits = limits;
      document
          .getDefinitionsOfType(FragmentDefinition.class)
          .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** The fragments too: validation looks at those that nobody spreads. */
    void ofAll() {
      Size sum = Size.NONE;
      for (OperationDefinition each : document.getDefinitionsOfType(OperationDefinition.class)) {
        checkDirectives(each);
        each.getVariableDefinitions().forEach(this::checkDirectives);
        sum = checked(sum.and(of(each.getSelectionSet(), 1)));
      }
      fragments.values().forEach(this::checkDirectives);
      fragments.keySet().forEach(name -> ofFragment(name, 1));
    }

    private Size of(@Nullable SelectionSet selections, int level) {
      Size sum = Size.NONE;
      if (selections != null) {
        for (Selection<?> selection : selections.getSelections()) {
          sum = checked(sum.and(of(selection, level)));
        }
      }
      return sum;
    }

    private Size of(Selection<?> selection, int level) {
      if (selection instanceof DirectivesContainer<?> place) {
        checkDirectives(place);
      }
      Size size =
          switch (selection) {
            case Field field -> of(field.getSelectionSet(), deeper(level)).below(field);
            case InlineFragment inline -> of(inline.getSelectionSet(), deeper(level)).deeper();
            case FragmentSpread spread -> ofFragment(spread.getName(), deeper(level)).deeper();
            default -> throw new IllegalStateException("unknown selection " + selection);
          };
      deeper(level + size.levels() - 1);
      return size;
    }

    private Size ofFragment(String name, int level) {
      Size known = counted.get(name);
      FragmentDefinition fragment = fragments.get(name);
      if (known != null || fragment == null) {
        return known == null ? Size.NONE : known;
      }
      // For fragments that spread themselves: validation refuses them.
      counted.put(name, Size.NONE);
      Size size = of(fragment.getSelectionSet(), level);
      counted.put(name, size);
      return size;
    }

    private void checkDirectives(DirectivesContainer<?> place) {
      if (place.getDirectives().size() > limits.directives()) {
        throw new TooComplex(
            "one place of the document has more than %d directives", limits.directives());
      }
    }

    private Size checked(Size sum) {
      if (sum.fields() > limits.fields()) {
        throw new TooComplex(
            "the document stands for more than %d fields, each fragment counted wherever it is"
                + " spread: ask for less, or in parts",
            limits.fields());
      }
      if (sum.aliases() > limits.aliases()) {
        throw new TooComplex(
            "the document has more than %d fields with an alias, each fragment counted wherever it"
                + " is spread: ask in parts",
            limits.aliases());
      }
      return sum;
    }

    private int deeper(int level) {
      if (level > limits.depth()) {
        throw new TooComplex(
            "the document is more than %d levels deep, fragments counted", limits.depth());
      }
      return level + 1;
    }
  }
}
