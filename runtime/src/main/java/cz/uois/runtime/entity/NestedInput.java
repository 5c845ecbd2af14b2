package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

/**
 * A list of new children that an insert brings along.
 *
 * @param field name of the list in the input, as {@code lessons}
 * @param typeName GraphQL type of the children; they are sent as for an insert of their own
 * @param parent the attribute of the children that gets the key of the row
 */
public record NestedInput(String field, String typeName, Attribute parent) {
  public NestedInput {
    requireNonNull(field, "field is null");
    requireNonNull(typeName, "typeName is null");
    requireNonNull(parent, "parent is null");
  }

  public static NestedInput of(String field, String typeName, Attribute parent) {
    return new NestedInput(field, typeName, parent);
  }
}
