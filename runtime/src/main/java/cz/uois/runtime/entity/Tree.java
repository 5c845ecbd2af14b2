package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Rows of one table as a tree: each may have a parent among them, and no row is above itself.
 *
 * @param parent the key of the parent; NULL in roots
 * @param path the ids from the root down to the row, with slashes between them, if there is such a
 *     column; the runtime alone writes it. In ids that are texts {@code ~} is {@code ~0} and {@code
 *     /} is {@code ~1}.
 * @param orphans whether the children of a deleted row become roots
 */
public record Tree(Attribute parent, Optional<Attribute> path, boolean orphans) {
  public Tree {
    requireNonNull(parent, "parent is null");
    requireNonNull(path, "path is null");
  }

  /** A tree that is told by its keys alone. */
  public static Tree of(Attribute parent) {
    return new Tree(parent, Optional.empty(), false);
  }

  /** A tree whose rows know their paths, and are deleted before or with what is above them. */
  public static Tree withPath(Attribute parent, Attribute path) {
    return new Tree(parent, Optional.of(path), false);
  }

  /** A tree whose rows know their paths, and become roots when their parent is deleted. */
  public static Tree withPathOfOrphans(Attribute parent, Attribute path) {
    return new Tree(parent, Optional.of(path), true);
  }
}
