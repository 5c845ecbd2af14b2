package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

/**
 * An argument of a field that the author's code answers.
 *
 * @param name its GraphQL name
 * @param type what its values are
 * @param list whether it is a list of them
 */
public record Argument(String name, ValueType type, boolean list) {
  public Argument {
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
  }

  /** An argument that is one value. */
  public static Argument of(String name, ValueType type) {
    return new Argument(name, type, false);
  }

  /** An argument that is a list of values. */
  public static Argument list(String name, ValueType type) {
    return new Argument(name, type, true);
  }
}
