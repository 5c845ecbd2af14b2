package cz.uois.cli.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.link.Specs;
import cz.uois.cli.model.Member;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Pictures in the three languages: what they say, and that strangers' text stays text in them. */
final class PictureTest {
  private static final Pattern MERMAID =
      Pattern.compile(
          "erDiagram"
              + "|  acc(Title|Descr): [^\\n]*"
              + "|  direction LR"
              + "|  [\\w-]+\\[\"[^\"]*\"\\] \\{"
              + "|    \\w+ \\w+( (PK|FK|UK)(, (PK|FK|UK))*)?( \"[^\"]*\")?"
              + "|  }"
              + "|  [\\w-]+ (\\}o|\\|o)--(\\|\\||o\\|) [\\w-]+ : \"[^\"]*\""
              + "|  classDef \\w+ [\\w:#,]+"
              + "|  class [\\w,-]+ \\w+");

  static List<String> payloads() {
    return List.of(
        "<script>alert(1)</script><svg onload=alert(1)>",
        "]]> --> <!-- </desc></title></svg>",
        "\"> <a href=\"javascript:alert(1)\">x</a>",
        "\\\" ]; evil [label=\"x",
        "ends with \\",
        "}%%{init: {\"theme\": \"dark\"}}%%",
        "a\"] { } : \" #quot; #35; ; %% x",
        "&lt;b&gt; &amp; &#0; \\N \\G \\L",
        "} click x \"javascript:alert(1)\"",
        "100 % Příliš žluťoučký kůň 😀 ` \\");
  }

  @Test
  void drawsKeysAndRelationsInMermaid() {
    assertEquals(
        """
        erDiagram
          accTitle: Entities of library
          accDescr: Books: 3 entities of one member, with their keys and 4 references between them.
          direction LR
          library-books["BookGQLModel (books)"] {
            uuid id PK
            string isbn UK
            uuid shelf_id FK
            uuid sequel_id FK, UK
          }
          library-loans["LoanGQLModel (loans)"] {
            uuid id PK
            uuid book_id FK "unique with user_id"
            uuid user_id FK "unique with book_id"
          }
          library-shelves["ShelfGQLModel (shelves)"] {
            uuid id PK
          }
          ug-users["UserGQLModel (ug.users)"] {
            list loans
          }
          library-books }o--|| library-shelves : "shelf"
          library-books |o--o| library-books : "sequel"
          library-loans }o--|| library-books : "book"
          library-loans }o--|| ug-users : "user"
          classDef link fill:#f4f4f5
          class library-loans link
          classDef foreign fill:#e4e4e7,stroke:#999999,color:#333333
          class ug-users foreign
        """,
        Picture.MERMAID.draw(DiagramMaker.diagram(List.of(library("Books")), Columns.KEYS)));
  }

  @Test
  void drawsPlainColumnsWhenAsked() {
    String all = Picture.MERMAID.draw(DiagramMaker.diagram(List.of(library("B")), Columns.ALL));

    assertTrue(all.contains("    string title\n"), all);
    assertTrue(!all.contains("createdby"), all);
  }

  @Test
  void leadsAReferenceToTheEntityItselfWhenItsMemberIsDrawn() {
    List<Member> both = List.of(Members.published("lessons"), Members.published("events"));

    Diagram diagram = DiagramMaker.diagram(both, Columns.KEYS);

    assertEquals(
        List.of("events.events", "events.events"),
        diagram.edges().stream()
            .filter(edge -> edge.from().startsWith("lessons."))
            .map(Diagram.Edge::to)
            .filter(to -> to.startsWith("events."))
            .toList());
    assertTrue(diagram.clusters().stream().noneMatch(c -> !c.drawn() && c.name().equals("events")));
  }

  @ParameterizedTest
  @EnumSource
  void isTheSameWhateverTheOrderAndTheLocale(Picture picture) {
    Member lessons = Members.published("lessons");
    Member events = Members.published("events");
    String one = picture.draw(DiagramMaker.diagram(List.of(lessons, events), Columns.KEYS));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      String other = picture.draw(DiagramMaker.diagram(List.of(events, lessons), Columns.KEYS));
      assertEquals(one, other);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void keepsStrangersTextInsideMermaidsStrings(String payload) {
    String text = Picture.MERMAID.draw(hostile(payload));
    text.lines().forEach(line -> assertTrue(MERMAID.matcher(line).matches(), line));
    assertEquals(-1, text.indexOf("%%"), text);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void keepsStrangersTextInsideGraphvizStrings(String payload) throws Exception {
    String text = Picture.DOT.draw(hostile(payload));
    Matcher labels = Pattern.compile("label=<(<table.*?</table>)>").matcher(text);
    int count = 0;
    while (labels.find()) {
      count++;
      xml(labels.group(1));
    }
    assertEquals(4, count);
    String bare =
        text.replaceAll("label=<<table.*?</table>>", "label=x")
            .replaceAll("\"(?:[^\"\\\\\\n]|\\\\.)*\"", "s");
    assertTrue(bare.matches("[\\w\\s=\\[\\]{};:,.>-]*"), bare);
    assertEquals(-1, bare.indexOf("evil"), bare);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void keepsStrangersTextInsideSvgsTexts(String payload) throws Exception {
    Document document = xml(Picture.SVG.draw(hostile(payload)));
    TreeSet<String> elements = new TreeSet<>();
    TreeSet<String> attributes = new TreeSet<>();
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      elements.add(all.item(i).getNodeName());
      for (int k = 0; k < all.item(i).getAttributes().getLength(); k++) {
        attributes.add(all.item(i).getAttributes().item(k).getNodeName());
      }
    }
    assertEquals("[circle, desc, g, path, rect, style, svg, text, title]", elements.toString());
    assertEquals(
        "[aria-labelledby, class, cx, cy, d, font-family, height, id, r, role, rx, text-anchor,"
            + " transform, viewBox, width, x, xmlns, y]",
        attributes.toString());
  }

  @Test
  void tellsEveryReferenceToThoseWhoCannotSeeTheLines() throws Exception {
    Document document = xml(Picture.SVG.draw(hostile("A book")));
    NodeList titles = document.getElementsByTagName("title");
    List<String> texts =
        Stream.iterate(0, i -> i + 1)
            .limit(titles.getLength())
            .map(i -> titles.item(i).getTextContent())
            .toList();
    assertEquals("Entities of library", texts.getFirst());
    assertTrue(
        texts.contains("library.books.shelf_id to library.shelves: many to exactly one. A book"),
        texts::toString);
    assertTrue(
        texts.contains("library.books.sequel_id to library.books: at most one to at most one. S"),
        texts::toString);
    Element root = document.getDocumentElement();
    assertEquals("img", root.getAttribute("role"));
  }

  private static Diagram hostile(String description) {
    return DiagramMaker.diagram(List.of(library(description)), Columns.KEYS);
  }

  private static Member library(String description) {
    String quoted = "'" + description.replace("'", "''") + "'";
    Map<String, byte[]> files = new TreeMap<>();
    put(
        files,
        "uois.yaml",
        """
        uois: 1
        member: library
        description: %s
        external:
          ug.users: {type: UserGQLModel}
        """
            .formatted(quoted));
    put(
        files,
        "entities/shelves.yaml",
        """
        table: shelves
        description: %s
        access: {read: [public], insert: [authenticated], update: [myself]}
        fields:
          name: {type: string, description: Name}
        """
            .formatted(quoted));
    put(
        files,
        "entities/books.yaml",
        """
        table: books
        description: Book
        access: {read: [public], insert: [authenticated], update: [myself]}
        fields:
          title: {type: string, description: Title}
          isbn: {type: string, unique: true, description: Number}
          shelf_id: {references: shelves, required: true, description: %s}
          sequel_id: {references: books, unique: true, description: S}
        """
            .formatted(quoted));
    put(
        files,
        "entities/loans.yaml",
        """
        table: loans
        description: Loan
        access: {read: [public], insert: [authenticated], update: [myself]}
        fields:
          book_id: {references: books, required: true, description: The book}
          user_id: {references: ug.users, inverse: loans, required: true, description: The user}
        unique: [[book_id, user_id]]
        """);
    var result = Specs.of(files);
    return result.member().orElseThrow(() -> new AssertionError(result.print(false)));
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
