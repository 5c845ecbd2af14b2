package cz.uois.runtime.graphql;

import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What graphql-java says when it refuses a request, in words of GraphQL: its own are names of Java
 * classes and of its parser. A value that a caller sent comes back in part at most.
 */
final class RefusalText {
  private static final int MOST_CHARACTERS = 400;

  /** How it shows a wrong argument: by the classes of its syntax tree. */
  private static final Pattern SYNTAX_TREE =
      Pattern.compile(
          " with value '[A-Z]\\w*\\{.*?\\}'(?= (is not a valid|must|is missing|contains) )",
          Pattern.DOTALL);

  private static final Pattern PARSER_LIMIT =
      Pattern.compile(
          "More than (?<most>[\\d,.]+) (?:'\\w+' (?<tokens>tokens)|(?<deep>deep)|characters) .*");

  private static final Pattern MAP_EXPECTED =
      Pattern.compile("Expected type 'Map' but was '\\w+'\\. Variables for input objects must .*");

  private static final Pattern CLASS =
      Pattern.compile("(?<=(?:but it was an? |AST type of |or )')(?<name>[A-Z]\\w*)(?=')");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("ArrayList", "list"),
          Map.entry("ArrayValue", "list"),
          Map.entry("BigDecimal", "decimal number"),
          Map.entry("BigInteger", "whole number"),
          Map.entry("Boolean", "boolean"),
          Map.entry("BooleanValue", "boolean"),
          Map.entry("Double", "decimal number"),
          Map.entry("EnumValue", "name"),
          Map.entry("FloatValue", "decimal number"),
          Map.entry("IntValue", "whole number"),
          Map.entry("Integer", "whole number"),
          Map.entry("LinkedHashMap", "object"),
          Map.entry("Long", "whole number"),
          Map.entry("NullValue", "null"),
          Map.entry("ObjectValue", "object"),
          Map.entry("String", "string"),
          Map.entry("StringValue", "string"),
          Map.entry("VariableReference", "variable"));

  private RefusalText() {}

  /** Whether the parser gave up because the document is too large for it. */
  static boolean tooLarge(GraphQLError refusal) {
    return refusal instanceof InvalidSyntaxError
        && PARSER_LIMIT.matcher(String.valueOf(refusal.getMessage())).matches();
  }

  /** The message for the caller. */
  static String of(GraphQLError refusal) {
    String text = String.valueOf(refusal.getMessage());
    Matcher limit = PARSER_LIMIT.matcher(text);
    if (refusal instanceof InvalidSyntaxError && limit.matches()) {
      return limit(limit);
    }
    String plain = SYNTAX_TREE.matcher(text).replaceFirst("");
    plain = MAP_EXPECTED.matcher(plain).replaceFirst("Expected an object");
    plain = CLASS.matcher(plain).replaceAll(RefusalText::word);
    return shortened(plain.replace("with ANTLR error", "with error"));
  }

  /** Values of callers are as long as callers like. */
  static String shortened(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1)) ? 1 : 0;
    return text.substring(0, MOST_CHARACTERS - end) + "…";
  }

  private static String limit(Matcher limit) {
    String most = limit.group("most").replaceAll("[,.]", "");
    if (limit.group("deep") != null) {
      return "the values of the document are nested too deep";
    }
    return "the document has more than %s %s"
        .formatted(most, limit.group("tokens") == null ? "characters" : "tokens");
  }

  private static String word(MatchResult found) {
    return Matcher.quoteReplacement(WORDS.getOrDefault(found.group("name"), "value"));
  }
}
