package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What an entity says of its tree.
 *
 * @param parent its reference to itself
 * @param path the column of paths, if there is to be one
 */
public record TreeSpec(Located<String> parent, Optional<Located<String>> path) {
  public TreeSpec {
    requireNonNull(parent, "parent is null");
    requireNonNull(path, "path is null");
  }
}
