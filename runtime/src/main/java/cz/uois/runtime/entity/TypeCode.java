package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the author wrote for one GraphQL type.
 *
 * @param typeName the type, of an own entity, as {@code PlannedLessonGQLModel}
 * @param computed its computed fields
 */
public record TypeCode(String typeName, List<ComputedField<?>> computed) {
  public TypeCode {
    requireNonNull(typeName, "typeName is null");
    computed = List.copyOf(computed);
  }

  /** Starts the code of a type. */
  public static Builder of(String typeName) {
    return new Builder(typeName);
  }

  /** Collects the parts; each call replaces what an earlier one gave. */
  public static final class Builder {
    private final String typeName;
    private List<ComputedField<?>> computed = List.of();

    private Builder(String typeName) {
      this.typeName = typeName;
    }

    public Builder computed(ComputedField<?>... values) {
      computed = List.of(values);
      return this;
    }

    public TypeCode build() {
      return new TypeCode(typeName, computed);
    }
  }
}
