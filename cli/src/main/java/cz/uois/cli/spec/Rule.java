package cz.uois.cli.spec;

import java.util.Locale;

/** The rules of the spec language, each with the sentence that explains it. */
public enum Rule {
  MISSING_FILE("A member is a folder with uois.yaml and at least one entities/<table>.yaml."),
  NOT_A_FILE("Specs are read from regular files only; links and folders are not followed."),
  STRAY_FILE("Only *.yaml files in entities/ describe entities; others are easily overlooked."),
  BAD_ENCODING("Specs are UTF-8 without a byte order mark, the same on every machine."),
  BAD_CHARACTER("Characters that nobody sees can make a text mean something else than it shows."),
  BEYOND_LIMIT("Files, nesting and texts have limits, so that any spec is read in milliseconds."),
  BAD_YAML("The file must be YAML."),
  NOT_PLAIN_YAML("Anchors, aliases, tags and further documents hide what a spec says."),
  DUPLICATE_KEY("A key occurs once in a mapping; YAML readers disagree about which one counts."),
  UNKNOWN_KEY("Each key means something; an unknown one is a slip that would be ignored."),
  MISSING_KEY("Without this key there is nothing to generate."),
  WRONG_KIND("A mapping, a list and a single value cannot stand for each other."),
  BAD_VALUE("Values are read strictly: 010, no and ~ mean different things to different readers."),
  BAD_TEXT("Descriptions are single lines of visible text: they go into code, SQL and schemas."),
  BAD_NAME("Names must be legal in YAML, SQL, Java and GraphQL alike, and look the same."),
  CONFLICTING_KEYS("A field is one thing: a value, an enum, a reference or a link table."),
  NOT_GENERATED_YET("The language has room for this already; the generator does not make it yet."),
  MISSING_DESCRIPTION(
      "Descriptions become the documentation of the schema, the code and the data."),
  FILE_NAME("entities/<table>.yaml is the file of a table, so that it can be found."),
  RESERVED_NAME("The name already means something in the generated member, in GraphQL or in Java."),
  LONG_PATH("Windows opens no path longer than 259 characters, and somebody will work there."),
  BASE_COLUMN("Every entity has the base columns; a spec does not declare them again."),
  UNCLEAR_SINGULAR("Tables are plural, everything made from one row is singular."),
  DUPLICATE_TABLE("Each table has one spec."),
  DUPLICATE_NAME("Two things of one name cannot be told apart; letter case does not count."),
  UNKNOWN_TYPE("The type is not one of the language."),
  UNKNOWN_TABLE("The table is not one of this member."),
  UNKNOWN_EXTERNAL("Types of other members are named once, under external in uois.yaml."),
  UNUSED_EXTERNAL("Nothing references this type of another member."),
  OWN_EXTERNAL("A member's own tables are no external types."),
  FOREIGN_KEY_NAME("Foreign keys end with _id and are singular, so that they are recognised."),
  BAD_ANY_REFERENCE("A key of a thing of any type names those types and the list they get."),
  BAD_LINK_TABLE("A link table has a foreign key to each of the two tables it connects."),
  AMBIGUOUS_LINK("The link table has several foreign keys that could be meant."),
  BAD_TREE("A tree is a reference of a table to itself, which roots lack; uois fills its paths."),
  UNFIT_CONSTRAINT("The constraint says nothing about values of this type."),
  BAD_CONSTRAINT("The constraint cannot be satisfied, or is no constraint."),
  CONTRADICTION("Two statements about one column exclude each other."),
  BAD_DEFAULT("The default must itself be a value that the column accepts."),
  UNKNOWN_COLUMN("The column is not one of this table."),
  BAD_UNIQUE("A combination has at least two columns, and is told once."),
  BAD_ENUM("Values of an enum are names of GraphQL, at least one, each once."),
  BAD_PATTERN("A pattern is a regular expression that Java and PostgreSQL surely read alike."),
  BAD_CHECK("A check is one SQL condition and nothing else."),
  BAD_VALUE_TYPE("What is embedded is a value of plain columns that a row has wholly or not."),
  BAD_KEY("A key is made of fields that the entity has, and names one row."),
  BAD_INTERFACE("Fields and keys of an interface are those that all its entities have, alike."),
  BAD_DIRECTIVE("A directive is defined once, in uois.yaml, and applied as its definition says."),
  MISSING_ACCESS("Nobody may do anything with rows unless the spec says who; it must say so."),
  BAD_ACCESS("A rule is a list of words that can be true of somebody; rows are found by keys."),
  UNSAFE_PUBLIC("What is open to everybody is said so, each time."),
  UNKNOWN_ROLE("A role type that nobody has lets nobody in."),
  BAD_ROLES("Who holds which role is found in tables that the runtime knows, in one member alone."),
  BAD_FEDERATION("What federation refuses takes the whole gateway down; it is refused here.");

  private final String sentence;

  Rule(String sentence) {
    this.sentence = sentence;
  }

  /** Stable name that diagnostics carry, as {@code unknown-type}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why there is such a rule. */
  public String sentence() {
    return sentence;
  }
}
