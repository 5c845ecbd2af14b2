package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import cz.uois.cli.render.SdlDifferences.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The generated SDL of the evolution member differs from that of its Python original where
 * doc/sdl-differences.md says so, and nowhere else.
 */
final class SdlDifferencesTest {
  private static final Path MEMBER = Path.of("src", "test", "resources", "sdl", "evolution");
  private static final Path TABLE = Path.of("..", "doc", "sdl-differences.md");

  @Test
  void findsEveryDifferenceListedAndEveryListedOneThere() throws IOException {
    List<Difference> differences =
        SdlDifferences.between(
            Files.readString(MEMBER.resolve("reference.graphql")),
            Members.rendered(Members.of(MEMBER)).text("src/generated/resources/schema.graphqls"));
    List<Row> rows = rows();
    Set<Row> unused = new LinkedHashSet<>(rows);
    List<String> unlisted = new ArrayList<>();
    for (Difference difference : differences) {
      rows.stream()
          .filter(row -> row.isAbout(difference))
          .findFirst()
          .ifPresentOrElse(
              unused::remove,
              () ->
                  unlisted.add(
                      "| `%s` | %s | %s | why |"
                          .formatted(
                              difference.where(),
                              cell(difference.first()),
                              cell(difference.second()))));
    }
    assertEquals("", String.join("\n", unlisted), "differences that the table does not list");
    assertEquals(Set.of(), unused, "rows of the table without a difference");
  }

  @Test
  void namesWhereTwoSchemasDiffer() {
    String one =
        """
        type A @key(fields: "id") { id: ID! a(x: Int = 1): Int gone(y: Int): Int }
        input I { a: Int = null }
        enum E { X }
        union U = A
        """;
    String other =
        """
        "Descriptions do not count"
        type A { a(x: Int = 2, z: Int): Int! id: ID! @external }
        input I { a: Int }
        enum E { X Y }
        type B { b: Int }
        union U = A | B
        """;
    assertEquals(
        """
        A @key: @key(fields:"id") > -
        A.a: Int > Int!
        A.a(x:) default: 1 > 2
        A.a(z:): - > Int
        A.gone: Int > -
        A.id @external: - > @external
        B: - > type
        E.Y: - > value
        I.a default: null > -
        U = B: - > yes
        """,
        SdlDifferences.between(one, other).stream()
            .map(it -> it.where() + ": " + dash(it.first()) + " > " + dash(it.second()) + "\n")
            .reduce("", String::concat));
  }

  /**
   * A line of the table. An asterisk in its first column stands for a part of a name; one alone in
   * the second or third for anything.
   */
  private record Row(String where, String reference, String here, String reason) {
    boolean isAbout(Difference difference) {
      return glob(where, difference.where())
          && value(reference, difference.first())
          && value(here, difference.second());
    }

    private static boolean value(String cell, String text) {
      return cell.equals("*") ? !text.isEmpty() : cell.equals(text);
    }

    private static boolean glob(String glob, String text) {
      return Pattern.matches("\\Q" + glob.replace("*", "\\E\\w*\\Q") + "\\E", text);
    }
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      String[] cells = line.split("(?<!\\\\)\\|", -1);
      if (line.startsWith("| `") && cells.length == 6) {
        Row row = new Row(plain(cells[1]), plain(cells[2]), plain(cells[3]), cells[4].strip());
        assertEquals(false, row.reason().isEmpty(), line);
        rows.add(row);
      }
    }
    return rows;
  }

  private static String plain(String cell) {
    String text = cell.strip().replace("\\|", "|");
    if (text.equals("–")) {
      return "";
    }
    return text.startsWith("`") ? text.substring(1, text.length() - 1) : text;
  }

  private static String cell(String text) {
    return text.isEmpty() ? "–" : "`" + text.replace("|", "\\|") + "`";
  }

  private static String dash(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
