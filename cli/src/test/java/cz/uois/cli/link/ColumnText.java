package cz.uois.cli.link;

import cz.uois.cli.model.Column;
import cz.uois.cli.model.ColumnExposure;
import cz.uois.cli.model.Constraints;
import cz.uois.cli.model.OnDelete;
import cz.uois.cli.model.Reference;
import java.util.Optional;

/** A linked column as text. */
final class ColumnText {
  private ColumnText() {}

  static String of(Column column) {
    if (column.role() != Column.Role.DATA) {
      return "  %s %s %s: %s%s%s"
          .formatted(
              column.role(),
              column.name(),
              column.graphqlName(),
              ValueText.type(column.type()),
              column.required() ? " required" : "",
              column.references().map(ColumnText::reference).orElse(""));
    }
    return "  column %s %s: %s%s%s%s%s%s%s%s%s%s at %s: %s"
        .formatted(
            column.name(),
            column.graphqlName(),
            ValueText.type(column.type()),
            column.required() ? " required" : "",
            column.unique() ? " unique" : "",
            column.defaultValue().map(ValueText::defaultValue).orElse(""),
            constraints(column.constraints()),
            column.check().map(check -> " check=<" + check + ">").orElse(""),
            column.references().map(ColumnText::reference).orElse(""),
            ValueText.formerly(column.formerly()),
            AccessText.of(column.access()),
            exposure(column.exposure()),
            column.location(),
            column.description())
        .stripTrailing();
  }

  private static String exposure(ColumnExposure exposure) {
    return (exposure.nonNull() ? " non-null" : "")
        + ValueText.directives(exposure.directives())
        + (exposure.objectDirectives().equals(exposure.directives())
            ? ""
            : " object" + ValueText.directives(exposure.objectDirectives()))
        + (exposure.inputDirectives().isEmpty()
            ? ""
            : " input" + ValueText.directives(exposure.inputDirectives()))
        + (exposure.enumDirectives().isEmpty()
            ? ""
            : " enum" + ValueText.directives(exposure.enumDirectives()));
  }

  private static String constraints(Constraints constraints) {
    return named("min", constraints.min())
        + named("max", constraints.max())
        + named("multiple_of", constraints.multipleOf())
        + named("min_length", constraints.minLength())
        + named("max_length", constraints.maxLength())
        + named("pattern", constraints.pattern());
  }

  private static String named(String name, Optional<?> value) {
    return value.map(it -> " " + name + "=" + it).orElse("");
  }

  private static String reference(Reference reference) {
    String onDelete =
        reference.onDelete() == OnDelete.RESTRICT
            ? ""
            : " on delete " + reference.onDelete().sqlName();
    return " -> "
        + ValueText.target(reference.target())
        + " as "
        + reference.graphqlName()
        + onDelete;
  }
}
