package cz.uois.cli.spec;

import static cz.uois.cli.spec.Key.named;
import static cz.uois.cli.spec.Kinds.name;

/** The keys that say who may do what; {@link AccessReader} reads them. */
final class AccessKeys {
  /** What stands for the rules of an entity that anybody may do anything with. */
  static final String UNSAFE_PUBLIC = "--unsafe-public";

  /** Longest word of a rule, in characters: names of role types are no longer. */
  static final int MAX_WORD = 100;

  private static final Kind RULE = new Kind.ListOf(new Kind.Word());

  static final KeySet ENTITY_RULES =
      KeySet.of(
          "access",
          named(
                  "read",
                  RULE,
                  "Who sees a row: public, authenticated, myself, or names of role types.")
              .mandatory(),
          named("insert", RULE, "Who makes a row of that owner.").mandatory(),
          named("update", RULE, "Who changes a row.").mandatory(),
          named("delete", RULE, "Who removes a row; who changes it unless told."),
          named(
              "state",
              name(NameRule.COLUMN),
              "Reference to ug.states: the state of a row lists role types, one of which is needed"
                  + " as well."));

  static final KeySet FIELD_RULES =
      KeySet.of(
          "access of a field",
          named("read", RULE, "Who sees the value, of those who see the row."),
          named("write", RULE, "Who sets it, of those who insert or update the row."));

  static final KeySet READ_RULE =
      KeySet.of(
          "access of a computed field",
          named("read", RULE, "Who sees the value, of those who see the object."));

  /** What stands at an entity. */
  static final Key ENTITY =
      named(
          "access",
          new Kind.KeyedOr(ENTITY_RULES, UNSAFE_PUBLIC),
          "Who may read, insert, update and delete rows, by words in lists.");

  /** What stands at a field of an entity. */
  static final Key FIELD =
      named("access", new Kind.Keyed(FIELD_RULES), "Who may read and write it, if not all.");

  /** What stands at a field of a type without a table. */
  static final Key EXTERNAL_FIELD =
      named("access", new Kind.Keyed(READ_RULE), "Who may read it, if not all.");

  /** What stands at a query or mutation that the author's Java answers. */
  static final Key OPERATION =
      named(
              "access",
              RULE,
              "Who may call it: public, authenticated, or names of role types, held over anything.")
          .mandatory();

  private AccessKeys() {}
}
