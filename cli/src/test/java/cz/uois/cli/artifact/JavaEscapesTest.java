package cz.uois.cli.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java reads back of a text in a string and in a comment. */
final class JavaEscapesTest {
  private static final Pattern UNICODE = Pattern.compile("\\\\u+([0-9a-f]{4})");
  private static final Pattern ENTITY = Pattern.compile("&#(\\d+);");

  static List<String> texts() {
    return List.of(
        "plain",
        "Příliš žluťoučký kůň",
        "*/ static { } /*",
        "\\u002a/ \\uuuu002a\\u002f \\\\u000a",
        "ends with \\",
        "\"; int x; //",
        "{@link Object} @Deprecated <b> & &lt; */",
        "$T $L {@code $N}",
        "no-break \u00a0 wide \u3000 emoji \ud83d\ude00",
        "\u202e hidden \u200b \u2028 \u2029 \u0085 \u0001");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void keepsTextInAString(String text) {
    String literal = JavaEscapes.literal(text);
    assertTrue(literal.matches("\"(?:[^\"\\\\\\n]|\\\\.)*\""), literal);
    assertTrue(literal.chars().allMatch(c -> c >= ' ' && c <= '\u017f' && c != '\u00a0'), literal);
    // Java reads Unicode escapes before anything else, where an even number of backslashes stands.
    String inner = literal.substring(1, literal.length() - 1);
    String first =
        Pattern.compile("\\\\\\\\|" + UNICODE)
            .matcher(inner)
            .replaceAll(found ->
                found.group(1) == null
                    ? "\\\\\\\\"
                    : Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))));
    assertEquals(text, first.translateEscapes());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void keepsTextInAComment(String text) {
    String javadoc = JavaEscapes.javadoc(text);
    for (String end :
        List.of("*/", "/*", "\\", "@", "{", "}", "<", ">", "\n", "\u2028", "\u202e")) {
      assertFalse(javadoc.contains(end), javadoc);
    }
    String read =
        ENTITY
            .matcher(javadoc)
            .replaceAll(found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))))
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
    // Blanks that Java's \s means are one in a comment.
    assertEquals(text.strip().replaceAll("\\s+", " "), read);
  }
}
