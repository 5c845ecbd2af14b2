package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import cz.uois.cli.model.Argument;
import cz.uois.cli.model.CodeType;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Hook;
import cz.uois.cli.model.JavaNames;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.OwnOperation;
import cz.uois.cli.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The methods that the author writes: their names, parameters and Javadoc, in one place. */
final class CodeMethods {
  private static final Set<String> PARAMETERS = Set.of("context", "rows", "keys");
  private static final ClassName LIST = ClassName.get(List.class);

  private static final String TRANSACTION =
      " Runs in the transaction of the write, which a Refusal undoes; it may run again, so that"
          + " what it does outside of the database must bear that.";

  private final CodeOwner owner;
  private final CodeTypes codeTypes;

  CodeMethods(CodeOwner owner) {
    this.owner = owner;
    this.codeTypes = new CodeTypes(owner.types().member());
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
    owner.code().computed().forEach(computed -> methods.add(computed(computed)));
    owner.code().operations().forEach(operation -> methods.add(operation(operation)));
    owner.code().hooks().forEach(hook -> methods.add(hook(hook)));
    return methods;
  }

  /** {@code Map<UUID, BigDecimal> durationHours(Context context, List<DurationHoursRow> rows)}. */
  private Method computed(Computed computed) {
    MethodSpec.Builder head =
        head(name(computed))
            .returns(
                ParameterizedTypeName.get(
                    ClassName.get(Map.class), key(), codeTypes.java(computed.type())))
            .addParameter(ParameterizedTypeName.get(LIST, row(computed)), objects());
    addArguments(head, computed.arguments());
    return new Method(
        name(computed),
        head,
        described(computed.description(), computed.graphqlName())
            + (seesKeys()
                ? " Values by key for all objects at once; an object without one is null."
                : " Values by id for all rows at once; a row without one is null.")
            + keys(computed.type())
            + arguments(computed.arguments()),
        false);
  }

  /** {@code List<UUID> overlapping(Context context, OffsetDateTime from)}. */
  private Method operation(OwnOperation operation) {
    MethodSpec.Builder head = head(name(operation)).returns(codeTypes.java(operation.result()));
    addArguments(head, operation.arguments());
    return new Method(
        name(operation),
        head,
        described(operation.description(), operation.field())
            + answers(operation)
            + (operation.mutation() ? TRANSACTION : "")
            + arguments(operation.arguments()),
        false);
  }

  private static String answers(OwnOperation operation) {
    CodeType result = operation.result();
    String orNull = operation.nonNull() ? "." : ", or null.";
    return switch (result.item()) {
      case CodeType.Item.Value _ ->
          (result.list() ? " Answers the values" : " Answers the value") + orNull;
      case CodeType.Item.Entity(Target target) when operation.written().isPresent() ->
          " Answers the id of a row of " + words(target) + ", which is there by then.";
      case CodeType.Item.Entity(Target target) when result.list() ->
          " Answers the ids of rows of " + words(target) + ", in their order.";
      case CodeType.Item.Entity(Target target) ->
          " Answers the id of a row of " + words(target) + orNull;
    };
  }

  private static String keys(CodeType type) {
    return type.item() instanceof CodeType.Item.Entity(Target target)
        ? " Each value is %s of %s."
            .formatted(type.list() ? "the ids of rows" : "the id of a row", words(target))
        : "";
  }

  private static String words(Target target) {
    return switch (target) {
      case Target.Own own -> own.table();
      case Target.External external -> external.key();
    };
  }

  private Method hook(Hook hook) {
    TypeName rows =
        hook.seesValues() ? RuntimeApi.ROW_VALUES : owner.types().model(owner.ofEntity());
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

  private void addArguments(MethodSpec.Builder head, List<Argument> arguments) {
    arguments.forEach(argument -> head.addParameter(codeTypes.java(argument), parameter(argument)));
  }

  private static String described(String description, String name) {
    return sentence(description.isEmpty() ? name : JavaEscapes.javadoc(description));
  }

  /** A sentence for each argument that has a description. */
  static String arguments(List<Argument> arguments) {
    return arguments.stream()
        .filter(argument -> !argument.description().isEmpty())
        .map(argument ->
            " {@code %s}: %s"
                .formatted(
                    parameter(argument), sentence(JavaEscapes.javadoc(argument.description()))))
        .collect(Collectors.joining());
  }

  static String sentence(String text) {
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

  /** The Java parameter that has the objects of a computed field. */
  String objects() {
    return seesKeys() ? "keys" : "rows";
  }

  private boolean seesKeys() {
    return owner.subject() instanceof CodeOwner.Subject.Keys;
  }

  /** The Java class of the keys. */
  TypeName key() {
    return JavaTypes.of(
        owner.subject() instanceof CodeOwner.Subject.Keys(ExternalType type)
            ? new FieldType.Scalar(type.keyType())
            : owner.ofEntity().key().type());
  }

  /**
   * What the method sees of an object: its key, or of a row the model record, or a record of what
   * the field requires.
   */
  TypeName row(Computed computed) {
    return seesKeys() ? key() : rowClass(computed);
  }

  /** The record of a row. */
  ClassName rowClass(Computed computed) {
    return computed.requires().isEmpty()
        ? owner.types().model(owner.ofEntity())
        : owner.contract().nestedClass(Names.pascal(computed.name()) + "Row");
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
