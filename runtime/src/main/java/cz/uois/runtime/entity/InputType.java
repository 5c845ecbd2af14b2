package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a caller may send with a write.
 *
 * @param name GraphQL name of the input
 * @param attributes the attributes it can set, in the order of the spec
 */
public record InputType(String name, List<Attribute> attributes) {
  public InputType {
    requireNonNull(name, "name is null");
    attributes = List.copyOf(attributes);
  }

  public static InputType of(String name, Attribute... attributes) {
    return new InputType(name, List.of(attributes));
  }
}
