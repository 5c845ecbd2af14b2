package cz.uois.cli.model;

import java.util.List;

/**
 * How a column shows itself to clients and to other members.
 *
 * @param nonNull clients never get null
 * @param external another member owns the field; a value that the gateway sends wins over ours
 * @param directives directives of its field
 * @param objectDirectives directives of the object behind a foreign key
 * @param inputDirectives directives of the input fields that set it or filter by it
 * @param enumDirectives directives of the enum that its values are of
 */
public record ColumnExposure(
    boolean nonNull,
    boolean external,
    List<Directive> directives,
    List<Directive> objectDirectives,
    List<Directive> inputDirectives,
    List<Directive> enumDirectives) {
  /** Nothing unusual. */
  public static final ColumnExposure PLAIN =
      new ColumnExposure(false, false, List.of(), List.of(), List.of(), List.of());

  public ColumnExposure {
    directives = List.copyOf(directives);
    objectDirectives = List.copyOf(objectDirectives);
    inputDirectives = List.copyOf(inputDirectives);
    enumDirectives = List.copyOf(enumDirectives);
  }
}
