package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a caller may send with a write.
 *
 * @param name GraphQL name of the input
 * @param attributes the attributes it can set, in the order of the spec
 * @param nested the lists of children that it can bring along
 */
public record InputType(String name, List<Attribute> attributes, List<NestedInput> nested) {
  public InputType {
    requireNonNull(name, "name is null");
    attributes = List.copyOf(attributes);
    nested = List.copyOf(nested);
  }

  public static InputType of(String name, Attribute... attributes) {
    return new InputType(name, List.of(attributes), List.of());
  }

  /** The same with lists of children. */
  public InputType nested(NestedInput... lists) {
    return new InputType(name, attributes, List.of(lists));
  }
}
