package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What the author wrote for one GraphQL type.
 *
 * @param typeName the type, of an own entity or a foreign type, as {@code PlannedLessonGQLModel}
 * @param computed its computed fields
 * @param operations the author's queries and mutations about it
 * @param hooks what is done before and after writes of it
 */
public record TypeCode(
    String typeName,
    List<ComputedField<?>> computed,
    List<CodeOperation> operations,
    Optional<Hooks<?>> hooks) {
  public TypeCode {
    requireNonNull(typeName, "typeName is null");
    computed = List.copyOf(computed);
    operations = List.copyOf(operations);
    requireNonNull(hooks, "hooks is null");
  }

  /** Starts the code of a type. */
  public static Builder of(String typeName) {
    return new Builder(typeName);
  }

  /** Collects the parts; each call replaces what an earlier one gave. */
  public static final class Builder {
    private final String typeName;
    private List<ComputedField<?>> computed = List.of();
    private List<CodeOperation> operations = List.of();
    private Optional<Hooks<?>> hooks = Optional.empty();

    private Builder(String typeName) {
      this.typeName = typeName;
    }

    public Builder computed(ComputedField<?>... values) {
      computed = List.of(values);
      return this;
    }

    public Builder operations(CodeOperation... values) {
      operations = List.of(values);
      return this;
    }

    public Builder hooks(Hooks<?> value) {
      hooks = Optional.of(value);
      return this;
    }

    public TypeCode build() {
      return new TypeCode(typeName, computed, operations, hooks);
    }
  }
}
