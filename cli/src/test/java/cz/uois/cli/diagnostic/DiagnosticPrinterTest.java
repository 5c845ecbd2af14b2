package cz.uois.cli.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
  private static final String HINT = "did you mean 'string'?      (uois explain unknown-type)";

  @Test
  void printsThePlaceTheLineAndTheHintBelowTheCarets() {
    assertEquals(
        """
        plans.yaml:1:7: error[unknown-type] no such type
           1 | type: strnig, x
             |       ^^^^^^ did you mean 'string'?      (uois explain unknown-type)
        """,
        print("type: strnig, x", at(1, 7, 6)));
  }

  @Test
  void printsNoLineWhereThereIsNone() {
    assertEquals(
        """
        plans.yaml:9:1: error[unknown-type] no such type
             | did you mean 'string'?      (uois explain unknown-type)
        """,
        print("type: strnig", at(9, 1, 1)));
  }

  @Test
  void coloursOnlyTheSeverity() {
    String text =
        new DiagnosticPrinter(_ -> List.of("x"), true)
            .print(
                new Diagnostic(
                    "odd", Severity.WARNING, at(1, 1, 1), "it is odd", Optional.empty()));
    assertEquals(
        """
        plans.yaml:1:1: \u001b[1;33mwarning[odd]\u001b[0m it is odd
           1 | x
             | ^
        """,
        text);
  }

  @Test
  void putsCaretsBelowWhatFollowsTabsAndWideAndCombiningCharacters() {
    assertEquals("     |     ^^^ " + HINT, caretLine("\t\tabc", at(1, 3, 3)));
    assertEquals("     |      ^^^ " + HINT, caretLine("名前 abc", at(1, 4, 3)));
    assertEquals("     |   ^^^ " + HINT, caretLine("e\u0301 abc", at(1, 4, 3)));
    assertEquals("     | ^^^^ " + HINT, caretLine("名前", at(1, 1, 2)));
  }

  @Test
  void endsCaretsAtTheEndOfTheLine() {
    assertEquals("     |     ^^ " + HINT, caretLine("abc de", at(1, 5, 99)));
    assertEquals("     |    ^ " + HINT, caretLine("abc", at(1, 99, 99)));
  }

  @Test
  void showsThePartOfALongLineAroundTheCarets() {
    String line = "a".repeat(300) + " strnig " + "b".repeat(300);
    List<String> lines = print(line, at(1, 302, 6)).lines().toList();
    assertTrue(lines.get(1).length() <= 7 + Excerpt.WIDTH + 2, lines.get(1));
    assertTrue(lines.get(1).startsWith("   1 | …aaa"), lines.get(1));
    assertTrue(lines.get(1).endsWith("bbb…"), lines.get(1));
    int caret = lines.get(2).indexOf('^');
    assertEquals("strnig", lines.get(1).substring(caret, caret + 6));
  }

  @Test
  void obeysNothingThatIsWrittenInASpec() {
    String text =
        new DiagnosticPrinter(_ -> List.of("a\u001b[31m\u202eb\u0007"), false)
            .print(
                new Diagnostic(
                    "odd", Severity.ERROR, at(1, 1, 1), "it is \u001b[2J", Optional.of("\u009b")));
    assertFalse(text.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)), text);
    assertFalse(text.contains("\u202e"), text);
  }

  @Test
  void printsFindingsInTheOrderOfTheFiles() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.error("b", at(2, 1, 1), "second");
    diagnostics.warning("a", at(1, 5, 1), "first", "hint");
    diagnostics.error("b", at(2, 1, 1), "second");
    assertEquals(
        List.of("first", "second"), diagnostics.list().stream().map(Diagnostic::message).toList());
  }

  @Test
  void namesThePageOfACodeWhereTheCodeComesFirst() {
    List<Diagnostic> found =
        List.of(
            new Diagnostic("bad-key", Severity.ERROR, at(1, 1, 1), "one", Optional.empty()),
            new Diagnostic("bad-enum", Severity.ERROR, at(1, 1, 1), "two", Optional.of("mend it")),
            new Diagnostic("bad-key", Severity.ERROR, at(1, 1, 1), "three", Optional.empty()));
    String text = new DiagnosticPrinter(_ -> List.of("x"), false).print(found);
    assertEquals(
        List.of(
            "     | ^ (uois explain bad-key)",
            "     | ^ mend it      (uois explain bad-enum)",
            "     | ^"),
        text.lines().filter(line -> line.contains("^")).toList());
  }

  @Test
  void warningsAreNoErrors() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.warning("a", at(1, 5, 1), "first", "hint");
    assertFalse(diagnostics.hasErrors());
    diagnostics.error("b", at(2, 1, 1), "second");
    assertTrue(diagnostics.hasErrors());
  }

  private static Location at(int line, int column, int length) {
    return new Location("plans.yaml", line, column, length);
  }

  private static String caretLine(String line, Location location) {
    return print(line, location).lines().toList().get(2);
  }

  private static String print(String line, Location location) {
    return new DiagnosticPrinter(_ -> List.of(line), false)
        .print(
            new Diagnostic(
                "unknown-type",
                Severity.ERROR,
                location,
                "no such type",
                Optional.of("did you mean 'string'?")));
  }
}
