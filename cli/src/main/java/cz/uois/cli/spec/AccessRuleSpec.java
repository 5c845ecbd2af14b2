package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;

/**
 * Who may do one thing.
 *
 * @param words {@code public}, {@code authenticated}, {@code myself} and names of role types; none
 *     for nobody
 * @param location where it is written
 */
public record AccessRuleSpec(List<Located<String>> words, Location location) {
  public AccessRuleSpec {
    words = List.copyOf(words);
    requireNonNull(location, "location is null");
  }
}
