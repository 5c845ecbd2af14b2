package cz.uois.cli.spec;

import java.util.regex.Pattern;

/** How names of each kind are spelled. */
public enum NameRule {
  TABLE("[a-z][a-z0-9]*(_[a-z0-9]+)*", "table name", "lower case letters, digits and single _"),
  COLUMN("[a-z][a-z0-9]*(_[a-z0-9]+)*", "column name", "lower case letters, digits and single _"),
  SINGULAR("[a-z][a-z0-9]*(_[a-z0-9]+)*", "singular", "lower case letters, digits and single _"),
  GRAPHQL_TYPE("[A-Z][A-Za-z0-9_]*", "GraphQL type name", "letters and digits, first a capital"),
  GRAPHQL_FIELD("[a-z][A-Za-z0-9_]*", "GraphQL name", "letters and digits, first a small letter"),
  FIELD("[a-z][A-Za-z0-9_]*", "field name", "letters, digits and _, first a small letter"),
  ENUM_VALUE("[A-Za-z][A-Za-z0-9_]*", "enum value", "letters, digits and _, first a letter"),
  MEMBER("[a-z][a-z0-9]*(_[a-z0-9]+)*", "member name", "lower case letters, digits and single _"),
  PACKAGE(
      "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+",
      "package",
      "at least two lower case words with dots between them, as cz.uois.lessons"),
  EXTERNAL_KEY(
      "[a-z][a-z0-9_]*\\.[a-z][a-z0-9]*(_[a-z0-9]+)*",
      "external key",
      "<member>.<table>, as ug.users"),
  TARGET(
      "([a-z][a-z0-9_]*\\.)?[a-z][a-z0-9]*(_[a-z0-9]+)*",
      "reference",
      "an own table, as plans, or an external key, as ug.users"),
  ARGUMENT_TYPE(
      "(String|Int|Float|Boolean|ID)!?", "argument type", "String, Int, Float, Boolean or ID"),
  MARK("[A-Za-z_][A-Za-z0-9_/-]*", "name", "letters, digits, _, - and /"),
  FORMER("[A-Za-z_][A-Za-z0-9_]*", "former name", "letters, digits and _");

  /** Longest name PostgreSQL keeps; all names are ASCII, so bytes are characters. */
  public static final int MAX_LENGTH = 63;

  /** What stands before a member's name where it meets those of others. */
  private static final String MEMBER_PREFIX = "gql_";

  private final Pattern pattern;
  private final String word;
  private final String spelling;

  NameRule(String pattern, String word, String spelling) {
    this.pattern = Pattern.compile(pattern);
    this.word = word;
    this.spelling = spelling;
  }

  /** Whether the name is spelled by the rule; its length is another matter. */
  public boolean accepts(String name) {
    return pattern.matcher(name).matches();
  }

  /** What is named, as {@code column}. */
  public String word() {
    return word;
  }

  /** The rule in words. */
  public String spelling() {
    return spelling;
  }

  /** Longest name of this kind: packages and external keys are several names. */
  public int maxLength() {
    return switch (this) {
      case MEMBER -> MAX_LENGTH - MEMBER_PREFIX.length();
      case PACKAGE -> 200;
      case EXTERNAL_KEY, TARGET -> 2 * MAX_LENGTH + 1;
      default -> MAX_LENGTH;
    };
  }

  /** The rule as a regular expression of the whole name, in the subset that JSON Schema has. */
  String regex() {
    return "^" + pattern.pattern() + "$";
  }
}
