package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The rows of an entity as a tree.
 *
 * @param parent the foreign key to the row above
 * @param path the column of paths, if there is one
 */
public record Tree(String parent, Optional<String> path) {
  /** Name of the list of the rows above. */
  public static final String ANCESTORS = "ancestors";

  /** Name of the list of the rows below. */
  public static final String DESCENDANTS = "descendants";

  public Tree {
    requireNonNull(parent, "parent is null");
    requireNonNull(path, "path is null");
  }
}
