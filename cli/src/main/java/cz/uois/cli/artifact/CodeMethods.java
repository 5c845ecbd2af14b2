package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import cz.uois.cli.model.Argument;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Hook;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.OwnOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The methods that the author writes: their names, parameters and Javadoc, in one place. */
final class CodeMethods {
  private static final Set<String> PARAMETERS = Set.of("context", "rows");
  private static final ClassName LIST = ClassName.get(List.class);
  private static final ClassName UUID_NAME = ClassName.get(UUID.class);

  private static final String TRANSACTION =
      " Runs in the transaction of the write, which a Refusal undoes; it may run again, so that"
          + " what it does outside of the database must bear that.";

  private final MemberTypes types;
  private final Entity entity;

  CodeMethods(MemberTypes types, Entity entity) {
    this.types = types;
    this.entity = entity;
  }

  /**
   * A method that the author writes.
   *
   * @param name its name
   * @param head its result and parameters
   * @param javadoc what it is for
   * @param hook whether it may be empty
   */
  record Method(String name, MethodSpec.Builder head, String javadoc, boolean hook) {}

  /** All of them, in the order of the spec. */
  List<Method> all() {
    List<Method> methods = new ArrayList<>();
    entity.code().computed().forEach(computed -> methods.add(computed(computed)));
    entity.code().operations().forEach(operation -> methods.add(operation(operation)));
    entity.code().hooks().forEach(hook -> methods.add(hook(hook)));
    return methods;
  }

  /** {@code Map<UUID, BigDecimal> durationHours(Context context, List<DurationHoursRow> rows)}. */
  private Method computed(Computed computed) {
    MethodSpec.Builder head =
        head(name(computed))
            .returns(
                ParameterizedTypeName.get(
                    ClassName.get(Map.class),
                    JavaTypes.of(entity.key().type()),
                    JavaTypes.of(computed.type())))
            .addParameter(ParameterizedTypeName.get(LIST, row(computed)), "rows");
    addArguments(head, computed.arguments());
    return new Method(
        name(computed),
        head,
        described(computed.description(), computed.graphqlName())
            + " Values by id for all rows at once; a row without one is null."
            + arguments(computed.arguments()),
        false);
  }

  /** {@code List<UUID> overlapping(Context context, OffsetDateTime from)}. */
  private Method operation(OwnOperation operation) {
    TypeName answer =
        switch (operation.result()) {
          case OwnOperation.Result.Rows _ -> ParameterizedTypeName.get(LIST, UUID_NAME);
          case OwnOperation.Result.Row _ -> UUID_NAME;
          case OwnOperation.Result.Value value -> JavaTypes.of(value.type());
        };
    String words =
        switch (operation.result()) {
          case OwnOperation.Result.Rows rows ->
              " Answers the ids of rows of " + rows.table() + ", in their order.";
          case OwnOperation.Result.Row row when operation.mutation() ->
              " Answers the id of a row of " + row.table() + ", which is there by then.";
          case OwnOperation.Result.Row row ->
              " Answers the id of a row of " + row.table() + ", or null.";
          case OwnOperation.Result.Value _ -> " Answers the value, or null.";
        };
    MethodSpec.Builder head = head(name(operation)).returns(answer);
    addArguments(head, operation.arguments());
    return new Method(
        name(operation),
        head,
        described(operation.description(), operation.field())
            + words
            + (operation.mutation() ? TRANSACTION : "")
            + arguments(operation.arguments()),
        false);
  }

  private Method hook(Hook hook) {
    TypeName rows = hook.seesValues() ? RuntimeApi.ROW_VALUES : types.model(entity);
    String words =
        switch (hook) {
          case BEFORE_INSERT, BEFORE_UPDATE ->
              "Sees what is about to be written, and may change it.";
          case AFTER_INSERT, AFTER_UPDATE -> "Sees the rows as they were written.";
          case BEFORE_DELETE -> "Sees the rows that are about to be deleted.";
          case AFTER_DELETE -> "Sees the rows that were deleted.";
        };
    return new Method(
        hook.method(),
        head(hook.method()).addParameter(ParameterizedTypeName.get(LIST, rows), "rows"),
        words + TRANSACTION,
        true);
  }

  private static MethodSpec.Builder head(String name) {
    return MethodSpec.methodBuilder(name).addParameter(RuntimeApi.CONTEXT, "context");
  }

  private static void addArguments(MethodSpec.Builder head, List<Argument> arguments) {
    arguments.forEach(
        argument -> head.addParameter(JavaTypes.of(argument.type()), parameter(argument)));
  }

  private static String described(String description, String name) {
    return sentence(description.isEmpty() ? name : JavaEscapes.javadoc(description));
  }

  private static String arguments(List<Argument> arguments) {
    return arguments.stream()
        .filter(argument -> !argument.description().isEmpty())
        .map(argument ->
            " {@code %s}: %s"
                .formatted(
                    parameter(argument), sentence(JavaEscapes.javadoc(argument.description()))))
        .collect(Collectors.joining());
  }

  private static String sentence(String text) {
    return text.matches("(?s).*[.!?]") ? text : text + ".";
  }

  /** The Java method of a query or mutation. */
  static String name(OwnOperation operation) {
    return JavaNames.component(operation.name());
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
}
