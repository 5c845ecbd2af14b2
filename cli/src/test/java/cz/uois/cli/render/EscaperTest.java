package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.parser.Parser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What goes through an escaper comes back from a real parser of the language. */
final class EscaperTest {
  static List<String> texts() {
    return List.of(
        "",
        "plain",
        "\"quotes\" and 'quotes'",
        "back\\slash \\n \\u0041",
        "new\nline and\ttab",
        "\"\"\" } # ``` ]]> --> <b>&amp;",
        "control \u0001 separator \u2028 \u2029 no-break \u00a0",
        "right to left \u202e and joined \u200d",
        "Příliš žluťoučký kůň 😀");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void keepsTextInGraphQl(String text) {
    String document = "{ a(b: " + new GraphQlText().string(text) + ") }";
    OperationDefinition operation =
        Parser.parse(document).getDefinitionsOfType(OperationDefinition.class).getFirst();
    Argument argument =
        ((Field) operation.getSelectionSet().getSelections().getFirst()).getArguments().getFirst();
    assertEquals(text, ((StringValue) argument.getValue()).getValue());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void keepsTextInJson(String text) {
    assertEquals(text, new JsonMapper().readTree(new JsonText().string(text)).asString());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void keepsTextInXmlButForWhatXmlCannotHold(String text) throws Exception {
    byte[] document = ("<a>" + new XmlText().text(text) + "</a>").getBytes(StandardCharsets.UTF_8);
    String read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(document))
            .getDocumentElement()
            .getTextContent();
    assertEquals(text.replace("\u0001", ""), read);
  }

  @Test
  void hidesPlaceholdersAndBackslashesFromFlywayAndPostgres() {
    assertEquals("E'\\x24{a} ''b'' \\\\'", new SqlText().literal("${a} 'b' \\"));
    assertEquals("'it''s'", new SqlText().literal("it's"));
    assertEquals("\"a\"\"b\"", new SqlText().name("a\"b"));
  }

  @Test
  void keepsOrdinaryTextReadableInMarkdown() {
    String text = "Type of the lesson: lecture, or a well-known one.";
    assertEquals(text, new MarkdownText().text(text));
    assertEquals("1\\. \\| \\[x\\]\\(y\\) &#60;b&#62;", new MarkdownText().text("1. | [x](y) <b>"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void keepsTextInMarkdown(String text) {
    String document = "begin " + new MarkdownText().text(text) + " end";
    Node paragraph = org.commonmark.parser.Parser.builder().build().parse(document).getFirstChild();
    assertNull(paragraph.getNext(), document);
    StringBuilder read = new StringBuilder();
    for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
      read.append(assertInstanceOf(Text.class, child, document).getLiteral());
    }
    String blanks = text.codePoints().mapToObj(EscaperTest::shown).collect(Collectors.joining());
    assertEquals("begin " + blanks + " end", read.toString());
  }

  private static String shown(int point) {
    return Character.isISOControl(point) || Character.isWhitespace(point)
        ? " "
        : Character.toString(point);
  }

  @Test
  void keepsDollarsFromMavenInXml() {
    assertEquals("&#36;\u200b{user.home}", new XmlText().text("${user.home}"));
  }

  @Test
  void refusesWhatPostgresHasNoTextFor() {
    assertThrows(IllegalArgumentException.class, () -> new SqlText().literal("a\u0000b"));
  }
}
