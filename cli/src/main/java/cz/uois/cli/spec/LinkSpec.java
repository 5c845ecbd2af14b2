package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A list through a link table.
 *
 * @param name name of the GraphQL field
 * @param through the link table
 * @param by its foreign key to this table, if given
 * @param to its foreign key to the elements, if given
 * @param inverse list that the elements get
 * @param inverseDescription what that list is
 * @param description what this list is
 */
public record LinkSpec(
    Located<String> name,
    Located<String> through,
    Optional<Located<String>> by,
    Optional<Located<String>> to,
    Optional<Located<String>> inverse,
    Optional<Located<String>> inverseDescription,
    Optional<Located<String>> description)
    implements FieldSpec {
  public LinkSpec {
    requireNonNull(name, "name is null");
    requireNonNull(through, "through is null");
    requireNonNull(by, "by is null");
    requireNonNull(to, "to is null");
    requireNonNull(inverse, "inverse is null");
    requireNonNull(inverseDescription, "inverseDescription is null");
    requireNonNull(description, "description is null");
  }
}
