package cz.uois.cli.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.model.Member;
import cz.uois.cli.render.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The README of a member as a reader of Markdown sees it. */
final class HostileReadme extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private static final Pattern MERMAID =
      Pattern.compile(
          "erDiagram|  acc(Title|Descr): [^\\n]*|  direction LR|  [\\w-]+\\[\"[^\"]*\"\\] \\{"
              + "|    \\w+ \\w+( (PK|FK|UK)(, (PK|FK|UK))*)?( \"[^\"]*\")?|  }"
              + "|  [\\w-]+ (\\}o|\\|o)--(\\|\\||o\\|) [\\w-]+ : \"[^\"]*\""
              + "|  classDef \\w+ [\\w:#,]+|  class [\\w,-]+ \\w+");

  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();
  private String diagram = "";

  private HostileReadme() {}

  /** The descriptions are there as text; there is no HTML, no link and no image. */
  static int check(Member member, Rendering rendering) {
    HostileReadme readme = new HostileReadme();
    PARSER.parse(rendering.text("README.md")).accept(readme);
    assertEquals(List.of(), readme.foreign);
    String sentence = shown(member.description());
    assertTrue(
        readme.paragraphs.getFirst().startsWith(sentence),
        () -> readme.paragraphs.getFirst() + "\n instead of " + sentence);
    String cell = shown(member.entity("things").description());
    assertTrue(readme.cells.contains(cell), () -> readme.cells + "\n without " + cell);
    assertTrue(readme.diagram.startsWith("erDiagram\n"), readme.diagram);
    readme.diagram.lines().forEach(line -> assertTrue(MERMAID.matcher(line).matches(), line));
    assertEquals(-1, readme.diagram.indexOf("%%"), readme.diagram);
    return 1;
  }

  // Blanks beside each other are one in Markdown.
  private static String shown(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Override
  public void visit(Paragraph paragraph) {
    paragraphs.add(shown(text(paragraph)));
    super.visit(paragraph);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell) {
      cells.add(shown(text(node)));
    }
    visitChildren(node);
  }

  @Override
  public void visit(FencedCodeBlock block) {
    if (block.getInfo().equals("mermaid")) {
      diagram = block.getLiteral();
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    foreign.add(html.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    foreign.add(html.getLiteral());
  }

  @Override
  public void visit(Link link) {
    foreign.add(link.getDestination());
  }

  @Override
  public void visit(Image image) {
    foreign.add(image.getDestination());
  }

  private static String text(Node node) {
    StringBuilder out = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case Text text -> out.append(text.getLiteral());
        case Code code -> out.append(code.getLiteral());
        default -> out.append(child.getFirstChild() == null ? " " : text(child));
      }
    }
    return out.toString();
  }
}
