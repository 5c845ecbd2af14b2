package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What an argument is, or each element of it. */
public sealed interface ArgumentType {
  /** A value. */
  record Value(FieldType type) implements ArgumentType {
    public Value {
      requireNonNull(type, "type is null");
    }
  }

  /** An input object of the member, by its name. */
  record Input(String name) implements ArgumentType {
    public Input {
      requireNonNull(name, "name is null");
    }
  }

  /** Name of the GraphQL type. */
  default String graphqlName() {
    return switch (this) {
      case Value(FieldType type) -> type.graphqlName();
      case Input(String name) -> name;
    };
  }

  /** The type of the value, if it is one. */
  default Optional<FieldType> value() {
    return this instanceof Value(FieldType type) ? Optional.of(type) : Optional.empty();
  }
}
