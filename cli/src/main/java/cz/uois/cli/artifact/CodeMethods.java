package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import cz.uois.cli.model.Argument;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The methods that the author writes: their names, parameters and Javadoc, in one place. */
final class CodeMethods {
  private static final Set<String> PARAMETERS = Set.of("context", "rows");

  private final MemberTypes types;
  private final Entity entity;

  CodeMethods(MemberTypes types, Entity entity) {
    this.types = types;
    this.entity = entity;
  }

  /** {@code Map<UUID, BigDecimal> durationHours(Context context, List<DurationHoursRow> rows)}. */
  MethodSpec.Builder computed(Computed computed) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name(computed))
            .returns(
                ParameterizedTypeName.get(
                    ClassName.get(Map.class),
                    JavaTypes.of(entity.key().type()),
                    JavaTypes.of(computed.type())))
            .addParameter(RuntimeApi.CONTEXT, "context")
            .addParameter(
                ParameterizedTypeName.get(ClassName.get(List.class), row(computed)), "rows");
    computed
        .arguments()
        .forEach(
            argument -> method.addParameter(JavaTypes.of(argument.type()), parameter(argument)));
    return method;
  }

  /** What Javadoc says of a computed field. */
  String javadoc(Computed computed) {
    String described =
        computed.description().isEmpty()
            ? computed.graphqlName() + "."
            : sentence(JavaEscapes.javadoc(computed.description()));
    List<String> arguments = new ArrayList<>();
    for (Argument argument : computed.arguments()) {
      arguments.add(
          "{@code %s}: %s"
              .formatted(
                  parameter(argument),
                  argument.description().isEmpty()
                      ? "an argument"
                      : sentence(JavaEscapes.javadoc(argument.description()))));
    }
    String more = arguments.isEmpty() ? "" : " " + String.join(" ", arguments);
    return described
        + " Values by id for all rows at once; a row without one is null."
        + (more.isEmpty() || more.endsWith(".") ? more : more + ".");
  }

  private static String sentence(String text) {
    return text.matches("(?s).*[.!?]") ? text : text + ".";
  }

  /** The Java method of a computed field. */
  static String name(Computed computed) {
    return JavaNames.component(computed.name());
  }

  /** What the method sees of a row: the model record, or a record of what the field requires. */
  ClassName row(Computed computed) {
    return computed.requires().isEmpty()
        ? types.model(entity)
        : types.contract(entity).nestedClass(Names.pascal(computed.name()) + "Row");
  }

  /** The Java parameter of an argument. */
  static String parameter(Argument argument) {
    String name = JavaNames.component(argument.name());
    return PARAMETERS.contains(name) ? name + "_" : name;
  }

  /** The columns of the record of a computed field: the key, and what it requires. */
  static List<String> columns(Computed computed) {
    List<String> columns = new ArrayList<>(List.of("id"));
    columns.addAll(computed.requires());
    return columns;
  }

  /** Names in words, as {@code a, b}. */
  static String names(List<Computed> computed) {
    return computed.stream().map(Computed::graphqlName).collect(Collectors.joining(", "));
  }
}
