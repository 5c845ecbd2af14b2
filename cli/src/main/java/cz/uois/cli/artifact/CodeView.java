package cz.uois.cli.artifact;

import cz.uois.cli.model.Argument;
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

  static CodeView of(Entity entity, Computed computed) {
    return new CodeView(
        computed.graphqlName(),
        computed.arguments().stream().map(CodeView::argument).toList(),
        SchemaFilters.typeName(computed.type()),
        Stream.concat(requires(entity, computed).stream(), computed.directives().stream()).toList(),
        computed.description().isEmpty() ? "Computed " + computed.name() : computed.description());
  }

  static CodeView of(Member member, OwnOperation operation) {
    String type =
        switch (operation.result()) {
          case OwnOperation.Result.Rows rows -> "[" + type(member, rows.table()) + "!]";
          case OwnOperation.Result.Row row when operation.mutation() ->
              operation.resultType(type(member, row.table()));
          case OwnOperation.Result.Row row -> type(member, row.table());
          case OwnOperation.Result.Value value -> SchemaFilters.typeName(value.type());
        };
    return new CodeView(
        operation.field(),
        operation.arguments().stream().map(CodeView::argument).toList(),
        type,
        operation.directives(),
        operation.description().isEmpty()
            ? "Answered by " + operation.name()
            : operation.description());
  }

  private static String type(Member member, String table) {
    return member.entity(table).names().type();
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
    for (Entity entity : member.entities()) {
      for (Computed computed : entity.code().computed()) {
        types.add(computed.type());
        computed.arguments().forEach(argument -> types.add(argument.type()));
      }
      for (OwnOperation operation : entity.code().operations()) {
        if (operation.result() instanceof OwnOperation.Result.Value value) {
          types.add(value.type());
        }
        operation.arguments().forEach(argument -> types.add(argument.type()));
      }
    }
    return types;
  }

  private static ArgumentView argument(Argument argument) {
    return new ArgumentView(
        argument.name(),
        SchemaFilters.typeName(argument.type()) + (argument.required() ? "!" : ""),
        argument.defaultValue().map(CodeView::literal).stream().toList(),
        argument.defaultValue().filter(Default.Text.class::isInstance).isPresent(),
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
