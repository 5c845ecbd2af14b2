package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * An argument of a field that the author's Java answers, or a field of an input object.
 *
 * @param name its GraphQL name
 * @param type type of its values
 * @param list whether it is a list of them
 * @param required whether it must be sent
 * @param nonNull whether null cannot be sent
 * @param defaultValue what it is when it is not sent
 * @param omittable whether the Java tells what was left out from null
 * @param description shown in the schema and in Javadoc; may be empty
 * @param directives its directives
 */
public record Argument(
    String name,
    ArgumentType type,
    boolean list,
    boolean required,
    boolean nonNull,
    Optional<Default> defaultValue,
    boolean omittable,
    String description,
    List<Directive> directives) {
  public Argument {
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
    requireNonNull(defaultValue, "defaultValue is null");
    requireNonNull(description, "description is null");
    directives = List.copyOf(directives);
  }
}
