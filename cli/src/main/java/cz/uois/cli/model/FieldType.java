package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The type of a column. */
public sealed interface FieldType {
  /** A scalar without parameters. */
  record Scalar(ScalarType type) implements FieldType {
    public Scalar {
      requireNonNull(type, "type is null");
    }
  }

  /**
   * An exact number.
   *
   * @param precision number of digits, 1 to 1000
   * @param scale digits after the point, 0 to precision
   */
  record Decimal(int precision, int scale) implements FieldType {}

  /**
   * One of a list of values; stored as text with a CHECK.
   *
   * @param graphqlName name of the GraphQL enum, as {@code PlanStatusEnum}
   * @param values the values, in the order of the spec, each a GraphQL name
   */
  record Enumeration(String graphqlName, List<String> values) implements FieldType {
    public Enumeration {
      requireNonNull(graphqlName, "graphqlName is null");
      values = List.copyOf(values);
    }
  }
}
