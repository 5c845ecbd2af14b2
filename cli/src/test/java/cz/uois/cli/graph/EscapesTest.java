package cz.uois.cli.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of strangers in the languages of pictures. */
final class EscapesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "<script>alert(1)</script>",
        "]]> --> <!-- &lt; &amp;",
        "\"quoted\" 'quoted'",
        "Příliš 😀 ${x}"
      })
  void keepsTextInSvg(String text) throws Exception {
    String svg = "<a b=\"%1$s\" c='%1$s'>%1$s</a>".formatted(XmlEscapes.text(text));
    var element =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertEquals(text, element.getTextContent());
    assertEquals(text, element.getAttribute("b"));
    assertEquals(text, element.getAttribute("c"));
  }

  @Test
  void leavesOutOfSvgWhatXmlCannotHold() {
    assertEquals("a b c", XmlEscapes.text("a\u0001b\u2028c\ud800\uffff"));
  }

  @Test
  void keepsTextInGraphviz() {
    assertEquals(
        "\"a \\\"b\\\" \\\\N &amp;lt; {c}; d \"", DotPicture.quoted("a \"b\" \\N &lt; {c}; d\n"));
    assertEquals("\"ends with \\\\\"", DotPicture.quoted("ends with \\"));
  }

  @Test
  void keepsTextInMermaid() {
    assertEquals(
        "a #34;b#34; #35;quot#59; #37;#37;#123;init#125; #60;c#62; #91;d#93; #38; #92; #96; e ",
        MermaidPicture.text("a \"b\" #quot; %%{init} <c> [d] & \\ ` e\n"));
  }
}
