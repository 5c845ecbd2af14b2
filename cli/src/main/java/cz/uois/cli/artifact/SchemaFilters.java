package cz.uois.cli.artifact;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.ScalarType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scalars and the filters of columns. Some stand in every member, used or not: composition
 * keeps only the operators that all members have.
 */
public final class SchemaFilters {
  private static final List<Scalar> SCALARS =
      List.of(
          new Scalar(
              "UUID",
              "Universally unique identifier (RFC 9562)",
              "https://www.rfc-editor.org/rfc/rfc9562"),
          new Scalar(
              "DateTime",
              "Time with offset (ISO 8601), six digits of a second; without offset: UTC",
              "https://www.rfc-editor.org/rfc/rfc3339"),
          new Scalar(
              "Date", "Day (ISO 8601)", "https://www.rfc-editor.org/rfc/rfc3339#section-5.6"),
          // JSON as the Python members have it: composition warns of two addresses.
          new Scalar(
              "JSON",
              "Any JSON value",
              "https://ecma-international.org/wp-content/uploads/ECMA-404_2nd_edition_december_2017.pdf"),
          new Scalar(
              "Duration",
              "Length of time (ISO 8601), as PT45M",
              "https://www.rfc-editor.org/rfc/rfc3339#appendix-A"),
          // Nobody has written down these two, as far as they are more than their descriptions.
          new Scalar("Long", "Integer of 64 bits", ""),
          new Scalar("Decimal", "Exact decimal number, as text", ""),
          new Scalar(
              "Bytes",
              "Bytes in Base64 (RFC 4648)",
              "https://www.rfc-editor.org/rfc/rfc4648#section-4"));

  private static final Set<String> SHARED_SCALARS = Set.of("UUID", "DateTime", "Date", "JSON");

  private static final Set<ScalarType> SHARED_FILTERS =
      Set.of(
          ScalarType.STRING,
          ScalarType.UUID,
          ScalarType.INT,
          ScalarType.BOOL,
          ScalarType.DATETIME,
          ScalarType.DURATION);

  private static final List<String> COMPARISONS = List.of("_eq", "_le", "_lt", "_ge", "_gt");

  private SchemaFilters() {}

  /**
   * A scalar of the schema.
   *
   * @param specification address of what says how its values are written; empty if there is none
   */
  public record Scalar(String name, String description, String specification) {}

  /** An input type that filters by one column. */
  public record Filter(String name, String description, List<Operator> operators) {}

  /** An operator of a filter. */
  public record Operator(String name, String type, String description) {}

  /** The filter of a column; empty if its values cannot be compared. */
  static String name(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar.type().filterName();
      case FieldType.Decimal _ -> "DecimalFilter";
      case FieldType.Enumeration enumeration -> enumeration.filterName();
    };
  }

  /** The shared scalars and those that columns and other values need, in one order everywhere. */
  static List<Scalar> scalars(Collection<Column> columns, Collection<FieldType> others) {
    Set<String> used = new LinkedHashSet<>(SHARED_SCALARS);
    // The shared filter of durations speaks of it.
    used.add(ScalarType.DURATION.graphqlName());
    columns.forEach(column -> used.add(column.type().graphqlName()));
    others.forEach(type -> used.add(type.graphqlName()));
    return SCALARS.stream().filter(scalar -> used.contains(scalar.name())).toList();
  }

  /** The shared filters and those that the columns need, in one order everywhere. */
  static List<Filter> filters(Collection<Column> columns) {
    Map<String, Filter> filters = new LinkedHashMap<>();
    Set<String> used = new LinkedHashSet<>();
    columns.forEach(column -> used.add(name(column.type())));
    for (ScalarType type : ScalarType.values()) {
      boolean needed = SHARED_FILTERS.contains(type) || used.contains(type.filterName());
      if (needed && !type.filterName().isEmpty()) {
        filters.putIfAbsent(
            type.filterName(), filter(type.filterName(), type.graphqlName(), operators(type)));
      }
    }
    for (Column column : columns) {
      String name = name(column.type());
      switch (column.type()) {
        case FieldType.Scalar _ -> {}
        case FieldType.Decimal _ -> {
          List<String> operators = new ArrayList<>(COMPARISONS);
          operators.add("_in");
          filters.putIfAbsent(name, filter(name, "Decimal", operators));
        }
        case FieldType.Enumeration enumeration ->
            filters.putIfAbsent(
                name, filter(name, enumeration.graphqlName(), List.of("_eq", "_in")));
      }
    }
    return List.copyOf(filters.values());
  }

  private static List<String> operators(ScalarType type) {
    List<String> operators = new ArrayList<>();
    switch (type) {
      case STRING, TEXT, ID -> {
        operators.addAll(COMPARISONS);
        operators.addAll(List.of("_like", "_ilike", "_startswith", "_endswith", "_in"));
      }
      case INT, LONG, FLOAT, DATE -> {
        operators.addAll(COMPARISONS);
        operators.add("_in");
      }
      case UUID -> operators.addAll(List.of("_eq", "_in"));
      case BOOL -> operators.add("_eq");
      case DATETIME, DURATION -> operators.addAll(COMPARISONS);
      case JSON, BYTES -> {}
    }
    return operators;
  }

  private static Filter filter(String name, String type, List<String> operators) {
    List<Operator> all = new ArrayList<>();
    for (String operator : operators) {
      String operand = operator.equals("_in") ? "[" + type + "!]" : type;
      all.add(new Operator(operator, operand, description(operator)));
    }
    all.add(new Operator("_is_null", "Boolean", "Whether there is no value"));
    return new Filter(name, "Condition on a value of type " + type + "; all operators hold", all);
  }

  private static String description(String operator) {
    return switch (operator) {
      case "_eq" -> "Equal";
      case "_le" -> "Less or equal";
      case "_lt" -> "Less";
      case "_ge" -> "Greater or equal";
      case "_gt" -> "Greater";
      case "_like" -> "Pattern: % is any text, _ any character";
      case "_ilike" -> "Pattern without regard to case";
      case "_startswith" -> "Starts with";
      case "_endswith" -> "Ends with";
      case "_in" -> "One of these";
      default -> throw new IllegalArgumentException("no operator " + operator);
    };
  }
}
