package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

/** What a field has as its value that the author's code answers. */
public sealed interface CodeResult {
  /** A value, or null. */
  static CodeResult value(ValueType type) {
    return new Value(type);
  }

  /** A list of values, or null. */
  static CodeResult values(ValueType type) {
    return new Values(type);
  }

  /** An object of an own or a foreign type, which the code names by its key; or null. */
  static CodeResult row(String typeName) {
    return new Row(typeName);
  }

  /** Objects of an own or a foreign type, in the order of the keys that the code answers. */
  static CodeResult rows(String typeName) {
    return new Rows(typeName);
  }

  /** Whether the code answers a list. */
  default boolean isList() {
    return switch (this) {
      case Value _, Row _ -> false;
      case Values _, Rows _ -> true;
    };
  }

  /** See {@link #value}. */
  record Value(ValueType type) implements CodeResult {
    public Value {
      requireNonNull(type, "type is null");
    }
  }

  /** See {@link #values}. */
  record Values(ValueType type) implements CodeResult {
    public Values {
      requireNonNull(type, "type is null");
    }
  }

  /** See {@link #row}. */
  record Row(String typeName) implements CodeResult {
    public Row {
      requireNonNull(typeName, "typeName is null");
    }
  }

  /** See {@link #rows}. */
  record Rows(String typeName) implements CodeResult {
    public Rows {
      requireNonNull(typeName, "typeName is null");
    }
  }
}
