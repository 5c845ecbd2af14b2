package cz.uois.cli.artifact;

import cz.uois.cli.model.Argument;
import cz.uois.cli.model.CodeType;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Default;
import cz.uois.cli.model.Directive;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.OwnOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field that the author's Java answers, as the schema shows it.
 *
 * @param name its name
 * @param arguments its arguments
 * @param type its type
 * @param directives its directives
 * @param description what it is
 */
public record CodeView(
    String name,
    List<ArgumentView> arguments,
    String type,
    List<Directive> directives,
    String description) {
  /**
   * An argument.
   *
   * @param type its type, {@code !} included
   * @param defaultValue what it is when it is not sent; none if the list is empty
   * @param quoted whether the default is a string
   */
  public record ArgumentView(
      String name,
      String type,
      List<String> defaultValue,
      boolean quoted,
      List<Directive> directives,
      String description) {}

  static CodeView of(Member member, Entity entity, Computed computed) {
    return of(member, computed, requires(entity, computed));
  }

  /** A field of a type without a table. */
  static CodeView of(Member member, Computed computed) {
    return of(member, computed, List.of());
  }

  private static CodeView of(Member member, Computed computed, List<Directive> requires) {
    return new CodeView(
        computed.graphqlName(),
        computed.arguments().stream().map(CodeView::argument).toList(),
        new CodeTypes(member).graphql(computed.type()),
        Stream.concat(requires.stream(), computed.directives().stream()).toList(),
        computed.description().isEmpty() ? "Computed " + computed.name() : computed.description());
  }

  static CodeView of(Member member, OwnOperation operation) {
    String type =
        operation
            .written()
            .map(table -> operation.resultType(member.entity(table).names().type()))
            .orElseGet(() -> new CodeTypes(member).graphql(operation.result()));
    return new CodeView(
        operation.field(),
        operation.arguments().stream().map(CodeView::argument).toList(),
        type + (operation.nonNull() ? "!" : ""),
        operation.directives(),
        operation.description().isEmpty()
            ? "Answered by " + operation.name()
            : operation.description());
  }

  /** What other members must send for it: the gateway asks them first. */
  private static List<Directive> requires(Entity entity, Computed computed) {
    String fields =
        entity.externalNeeds(computed).stream()
            .map(Column::graphqlName)
            .collect(Collectors.joining(" "));
    return fields.isEmpty() ? List.of() : List.of(Directive.of("requires", "fields", fields));
  }

  /** The types of all values that come from the author's Java or go there. */
  static List<FieldType> types(Member member) {
    List<FieldType> types = new ArrayList<>();
    for (CodeOwner owner : CodeOwner.of(member)) {
      for (Computed computed : owner.code().computed()) {
        add(types, computed.type(), computed.arguments());
      }
      for (OwnOperation operation : owner.code().operations()) {
        add(types, operation.result(), operation.arguments());
      }
    }
    member.inputs().forEach(input -> add(types, input.fields()));
    return types;
  }

  private static void add(List<FieldType> types, CodeType answer, List<Argument> arguments) {
    if (answer.item() instanceof CodeType.Item.Value(FieldType type)) {
      types.add(type);
    }
    add(types, arguments);
  }

  private static void add(List<FieldType> types, List<Argument> arguments) {
    arguments.forEach(argument -> argument.type().value().ifPresent(types::add));
  }

  static ArgumentView argument(Argument argument) {
    return new ArgumentView(
        argument.name(),
        CodeTypes.graphql(argument),
        argument.defaultValue().map(CodeView::literal).stream().toList(),
        argument.defaultValue().filter(Default.Text.class::isInstance).isPresent()
            && argument.type().value().filter(FieldType.Enumeration.class::isInstance).isEmpty(),
        argument.directives(),
        argument.description().isEmpty() ? "Argument " + argument.name() : argument.description());
  }

  private static String literal(Default value) {
    return switch (value) {
      case Default.Text text -> text.value();
      case Default.Numeric number -> number.value().toPlainString();
      case Default.Bool flag -> Boolean.toString(flag.value());
    };
  }
}
