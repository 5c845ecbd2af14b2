package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

/**
 * An argument of a field that the author's code answers.
 *
 * @param name its GraphQL name
 * @param type what its values are
 */
public record Argument(String name, ValueType type) {
  public Argument {
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
  }

  public static Argument of(String name, ValueType type) {
    return new Argument(name, type);
  }
}
