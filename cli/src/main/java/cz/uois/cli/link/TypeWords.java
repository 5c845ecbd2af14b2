package cz.uois.cli.link;

import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.ScalarType;

/** What the rules need to know about types. */
final class TypeWords {
  private TypeWords() {}

  /** As a spec writes it. */
  static String word(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar.type().yamlName();
      case FieldType.Decimal decimal ->
          "decimal(" + decimal.precision() + "," + decimal.scale() + ")";
      case FieldType.Enumeration _ -> "enum";
    };
  }

  static boolean isNumeric(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar ->
          scalar.type() == ScalarType.INT
              || scalar.type() == ScalarType.LONG
              || scalar.type() == ScalarType.FLOAT;
      case FieldType.Decimal _ -> true;
      case FieldType.Enumeration _ -> false;
    };
  }

  static boolean isText(FieldType type) {
    return type instanceof FieldType.Scalar scalar
        && (scalar.type() == ScalarType.STRING || scalar.type() == ScalarType.TEXT);
  }

  /** Whether values can be told apart in the database: by a filter, by a unique index. */
  static boolean isComparable(FieldType type) {
    return !(type instanceof FieldType.Scalar scalar) || !scalar.type().filterName().isEmpty();
  }
}
