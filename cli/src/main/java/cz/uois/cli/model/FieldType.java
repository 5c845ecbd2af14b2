package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The type of a column. */
public sealed interface FieldType {
  /** Name of the GraphQL type, as {@code Decimal} or {@code PlanStatusEnum}. */
  default String graphqlName() {
    return switch (this) {
      case Scalar scalar -> scalar.type().graphqlName();
      case Decimal _ -> "Decimal";
      case Enumeration enumeration -> enumeration.graphqlName();
    };
  }

  /** Why a number is no value of the type, if it is none; empty for types without numbers. */
  default Optional<String> misfit(BigDecimal number) {
    return switch (this) {
      case Scalar scalar -> NumberRange.misfit(scalar.type(), number);
      case Decimal decimal -> NumberRange.misfit(decimal, number);
      case Enumeration _ -> Optional.empty();
    };
  }

  /** Whether rows can be ordered by it. */
  default boolean isOrdered() {
    return !(this instanceof Scalar(ScalarType type))
        || (type != ScalarType.JSON && type != ScalarType.BYTES);
  }

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
  record Decimal(int precision, int scale) implements FieldType {
    /** Of values that no column holds. */
    public static final Decimal ANY = new Decimal(1000, 500);
  }

  /**
   * One of a list of values; stored as text with a CHECK.
   *
   * @param graphqlName name of the GraphQL enum, as {@code PlanStatusEnum}
   * @param values the values, in the order of the spec, each a GraphQL name
   * @param shown what the schema says of some of them, by value
   */
  record Enumeration(String graphqlName, List<String> values, Map<String, ShownValue> shown)
      implements FieldType {
    /** The one that every member has. */
    public static final Enumeration TIME_UNIT =
        new Enumeration(
            "TimeUnit", List.of("SECONDS", "MINUTES", "HOURS", "DAYS", "WEEKS"), Map.of());

    public Enumeration {
      requireNonNull(graphqlName, "graphqlName is null");
      values = List.copyOf(values);
      shown = Map.copyOf(shown);
    }

    /** An enum of which the schema says nothing but its values. */
    public Enumeration(String graphqlName, List<String> values) {
      this(graphqlName, values, Map.of());
    }

    /**
     * What the schema says of a value.
     *
     * @param description what it means; may be empty
     * @param directives its directives
     */
    public record ShownValue(String description, List<Directive> directives) {
      public ShownValue {
        requireNonNull(description, "description is null");
        directives = List.copyOf(directives);
      }
    }

    /** {@code PlanStatusEnumFilter}: GraphQL input that filters by it. */
    public String filterName() {
      return graphqlName + "Filter";
    }
  }
}
