package cz.uois.cli.compose;

import java.util.Locale;

/** The rules of members that live together, each with the sentence that explains it. */
public enum CompositionRule {
  DUPLICATE_MEMBER("Each member has one folder: its name is that of its service and database."),
  DUPLICATE_PORT("Two services cannot listen on one port of a machine."),
  MISSING_OWNER("The type is a bare key for everybody unless its owner is there."),
  UNKNOWN_ENTITY("What one member refers to must be a table or interface that the other one has."),
  OTHER_TYPE("A type has the name that its owner gives it, in every member."),
  OTHER_KEY("The key by which a member names rows of others must be a key that their owner has."),
  OTHER_OWNER("A type has one owner; the key under 'external' names it."),
  TAKEN_FIELD("A field that the owner has already, added by another member, stops the gateway."),
  UNKNOWN_FIELD("A field that is external in one member must be given by another."),
  OVERRIDE_OF_NOTHING("A field is taken over from a member that has it."),
  CONTRIBUTED_TWICE("A field comes from one member, or the gateway does not know whom to ask."),
  DUPLICATE_TYPE("A type is described by one member."),
  UNEQUAL_ENUM("An enum of several members has the same values in each."),
  UNEQUAL_INPUT("Of an input object of several members, the system has what all of them have."),
  DUPLICATE_OPERATION("A query or mutation is answered by one member."),
  ROLES_KEPT_TWICE("Members ask one member for roles, or what somebody may do depends on whom."),
  MISSING_ROLES("Who holds a role type, only the member that keeps roles knows."),
  FED_TWICE("Rows of one table of the seed data belong to one member."),
  FEEDING_CIRCLE("Of rows that need each other, none can be made first."),
  NOT_COMPOSABLE("Apollo's composer, which the gateway uses, has the last word.");

  private final String sentence;

  CompositionRule(String sentence) {
    this.sentence = sentence;
  }

  /** Stable name that diagnostics carry, as {@code taken-field}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why there is such a rule. */
  public String sentence() {
    return sentence;
  }
}
