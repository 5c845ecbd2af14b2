package cz.uois.cli.link;

import cz.uois.cli.model.Default;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Target;
import java.util.List;
import java.util.stream.Collectors;

/** What columns, arguments and relations have in common, as text. */
final class ValueText {
  private ValueText() {}

  static String type(FieldType type) {
    return switch (type) {
      case FieldType.Scalar scalar -> scalar.type().yamlName();
      case FieldType.Decimal decimal when decimal.equals(FieldType.Decimal.ANY) -> "decimal";
      case FieldType.Decimal(int precision, int scale) ->
          "decimal(" + precision + "," + scale + ")";
      case FieldType.Enumeration(String name, List<String> values, var shown) ->
          name
              + "{"
              + values.stream()
                  .map(value -> value + (shown.containsKey(value) ? shown(shown.get(value)) : ""))
                  .collect(Collectors.joining(" "))
              + "}";
    };
  }

  private static String shown(FieldType.Enumeration.ShownValue value) {
    return "(" + value.description() + directives(value.directives()) + ")";
  }

  static String defaultValue(Default value) {
    return " default="
        + switch (value) {
          case Default.Text(String text) -> "'" + text + "'";
          case Default.Numeric number -> number.value().toPlainString();
          case Default.Bool(boolean flag) -> Boolean.toString(flag);
        };
  }

  static String target(Target target) {
    return switch (target) {
      case Target.Own(String table) -> table;
      case Target.External(String key) -> key;
    };
  }

  static String formerly(List<String> names) {
    return names.isEmpty() ? "" : " formerly " + String.join(" ", names);
  }

  static String directives(List<Directive> directives) {
    return directives.stream()
        .map(directive ->
            " @"
                + directive.name()
                + (directive.arguments().isEmpty()
                    ? ""
                    : directive.arguments().stream()
                        .map(argument -> argument.name() + ": " + argument.value())
                        .toList()
                        .toString()))
        .collect(Collectors.joining());
  }
}
