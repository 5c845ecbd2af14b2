package cz.uois.cli.database;

import static java.util.Objects.requireNonNull;

/**
 * A constraint of the database, and the words for who breaks it.
 *
 * @param constraint what the database keeps
 * @param field GraphQL field it guards; the first one if it guards several
 * @param words the rule as told to a caller, as {@code must be at least 0}
 */
public record Rule(Constraint constraint, String field, String words) {
  public Rule {
    requireNonNull(constraint, "constraint is null");
    requireNonNull(field, "field is null");
    requireNonNull(words, "words is null");
  }
}
