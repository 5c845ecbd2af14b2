package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
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
 * @param location where the spec says it
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
    List<Directive> directives,
    Location location) {
  public Argument {
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
    requireNonNull(defaultValue, "defaultValue is null");
    requireNonNull(description, "description is null");
    directives = List.copyOf(directives);
    requireNonNull(location, "location is null");
  }

  /** Its GraphQL type, without what says that null cannot be sent: {@code [StepRequest!]}. */
  public String graphqlType() {
    return list ? "[" + type.graphqlName() + "!]" : type.graphqlName();
  }
}
