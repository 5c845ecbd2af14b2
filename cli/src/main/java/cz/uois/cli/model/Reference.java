package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

/**
 * The relation that a foreign key makes.
 *
 * @param target what it points to
 * @param graphqlName name of the object field, as {@code plan}
 * @param onDelete rule of the database; only for own targets
 */
public record Reference(Target target, String graphqlName, OnDelete onDelete) {
  public Reference {
    requireNonNull(target, "target is null");
    requireNonNull(graphqlName, "graphqlName is null");
    requireNonNull(onDelete, "onDelete is null");
  }
}
