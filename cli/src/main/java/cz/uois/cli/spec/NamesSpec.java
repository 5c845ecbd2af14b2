package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Names that a spec gives by hand.
 *
 * @param query stem of queries
 * @param page whole name of the page query
 * @param connection whole name of the connection query
 * @param mutation stem of mutations
 * @param argument name of the mutations' argument
 * @param filter input of {@code where}
 */
public record NamesSpec(
    Optional<Located<String>> query,
    Optional<Located<String>> page,
    Optional<Located<String>> connection,
    Optional<Located<String>> mutation,
    Optional<Located<String>> argument,
    Optional<Located<String>> filter) {
  static final NamesSpec NONE =
      new NamesSpec(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public NamesSpec {
    requireNonNull(query, "query is null");
    requireNonNull(page, "page is null");
    requireNonNull(connection, "connection is null");
    requireNonNull(mutation, "mutation is null");
    requireNonNull(argument, "argument is null");
    requireNonNull(filter, "filter is null");
  }
}
