package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;

/**
 * An argument of a field that the author's code answers, or a field of an input object of one.
 *
 * @param name its GraphQL name
 * @param type what its values are
 * @param list whether it is a list of them
 */
public record Argument(String name, Type type, boolean list) {
  public Argument {
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
  }

  /** What an argument is: a value, or an object of values. */
  public sealed interface Type {
    /** A value. */
    record Value(ValueType of) implements Type {
      public Value {
        requireNonNull(of, "of is null");
      }
    }

    /**
     * An input object.
     *
     * @param fields its fields; asked for late, because an input may have fields of its own type
     */
    record Input(Supplier<List<Argument>> fields) implements Type {
      public Input {
        requireNonNull(fields, "fields is null");
      }
    }
  }

  /** An argument that is one value. */
  public static Argument of(String name, ValueType type) {
    return new Argument(name, new Type.Value(type), false);
  }

  /** An argument that is a list of values. */
  public static Argument list(String name, ValueType type) {
    return new Argument(name, new Type.Value(type), true);
  }

  /** An argument that is an input object of those fields. */
  public static Argument input(String name, Supplier<List<Argument>> fields) {
    return new Argument(name, new Type.Input(fields), false);
  }

  /** An argument that is a list of input objects of those fields. */
  public static Argument inputs(String name, Supplier<List<Argument>> fields) {
    return new Argument(name, new Type.Input(fields), true);
  }
}
