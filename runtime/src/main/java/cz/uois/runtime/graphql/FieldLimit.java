package cz.uois.runtime.graphql;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
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
  /** A gateway's batch has some thousands. */
  static final int MOST_FIELDS = 10_000;

  /** Fields and fragments, one inside the other; introspection of a schema has twenty. */
  private static final int MOST_LEVELS = 100;

  @Override
  public DocumentAndVariables instrumentDocumentAndVariables(
      DocumentAndVariables parsed,
      InstrumentationExecutionParameters parameters,
      InstrumentationState state) {
    new Count(parsed.getDocument()).ofAll();
    return parsed;
  }

  /** The refusal. */
  static final class TooComplex extends AbortExecutionException {
    private TooComplex(String message) {
      super(message);
    }
  }

  /**
   * What a part of a document stands for.
   *
   * @param fields number of fields
   * @param levels how deep they are
   */
  private record Size(int fields, int levels) {
    static final Size NONE = new Size(0, 0);

    Size and(Size other) {
      int sum = fields + other.fields;
      if (sum > MOST_FIELDS) {
        throw new TooComplex(
            "the document stands for more than %d fields, each fragment counted wherever it is"
                    .formatted(MOST_FIELDS)
                + " spread: ask for less, or in parts");
      }
      return new Size(sum, Math.max(levels, other.levels));
    }

    Size below(int field) {
      return new Size(fields + field, levels + 1);
    }
  }

  private static final class Count {
    private final Document document;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> counted = new HashMap<>();

    Count(Document document) {
      this.document = document;
      document
          .getDefinitionsOfType(FragmentDefinition.class)
          .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** The fragments too: validation looks at those that nobody spreads. */
    void ofAll() {
      Size sum = Size.NONE;
      for (OperationDefinition each : document.getDefinitionsOfType(OperationDefinition.class)) {
        sum = sum.and(of(each.getSelectionSet(), 1));
      }
      fragments.keySet().forEach(name -> ofFragment(name, 1));
    }

    private Size of(@Nullable SelectionSet selections, int level) {
      Size sum = Size.NONE;
      if (selections != null) {
        for (Selection<?> selection : selections.getSelections()) {
          sum = sum.and(of(selection, level));
        }
      }
      return sum;
    }

    private Size of(Selection<?> selection, int level) {
      Size size =
          switch (selection) {
            case Field field -> of(field.getSelectionSet(), deeper(level)).below(1);
            case InlineFragment inline -> of(inline.getSelectionSet(), deeper(level)).below(0);
            case FragmentSpread spread -> ofFragment(spread.getName(), deeper(level)).below(0);
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

    private static int deeper(int level) {
      if (level > MOST_LEVELS) {
        throw new TooComplex(
            "the document is more than %d levels deep, fragments counted".formatted(MOST_LEVELS));
      }
      return level + 1;
    }
  }
}
