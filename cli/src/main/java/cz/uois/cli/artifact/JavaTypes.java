package cz.uois.cli.artifact;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.ScalarType;
import java.math.BigDecimal;

/** The Java types of values, those that the model records have. */
final class JavaTypes {
  private JavaTypes() {}

  static TypeName of(FieldType type) {
    return switch (type) {
      case FieldType.Decimal _ -> ClassName.get(BigDecimal.class);
      case FieldType.Enumeration _ -> ClassName.get(String.class);
      case FieldType.Scalar scalar ->
          scalar.type() == ScalarType.BYTES
              ? ArrayTypeName.of(TypeName.BYTE)
              : ClassName.bestGuess(scalar.type().javaName());
    };
  }

  /** Its name in a line of code, as {@code byte[]}. */
  static String simpleName(FieldType type) {
    return of(type) instanceof ClassName name ? name.simpleName() : of(type).toString();
  }
}
