package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

/**
 * What a constraint of the database means to a caller.
 *
 * @param constraint name of the constraint or unique index in the database
 * @param field name of the GraphQL input field it guards; of the first one if it guards several
 * @param text the rule in words, as {@code must be at least 0}
 */
public record Rule(String constraint, String field, String text) {
  public Rule {
    requireNonNull(constraint, "constraint is null");
    requireNonNull(field, "field is null");
    requireNonNull(text, "text is null");
  }

  public static Rule of(String constraint, String field, String text) {
    return new Rule(constraint, field, text);
  }
}
