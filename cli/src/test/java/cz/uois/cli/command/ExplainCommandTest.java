package cz.uois.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.diagnostic.Explanation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code uois explain} as its callers see it. */
final class ExplainCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"bad-enum", "[bad-enum]", "error[bad-enum]", "warning[bad-enum]"})
  void printsThePageOfACodeHoweverItWasCopied(String code) {
    assertEquals(ExitCode.OK, uois("explain", code));
    assertEquals(
        """
        bad-enum: An enum has no value, one twice, or one that GraphQL cannot have.

        Why: Its values are words of the schema, and of every query that names one.

        Wrong:

            # entities/plans.yaml
            fields:
              state: {enum: [], description: Its state}

        Right:

            # entities/plans.yaml
            fields:
              state: {enum: [DRAFT, APPROVED], description: Its state}

        What to do: List its values: letters, digits and _, first a letter.
        """,
        out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void suggestsTheCodeThatWasMeant() {
    assertEquals(ExitCode.USAGE, uois("explain", "unknwon-type"));
    assertEquals(
        """
        uois: there is no code 'unknwon-type': did you mean 'unknown-type'?
        Try 'uois explain --help'.
        """,
        err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void saysWhereAllAreWhenNothingIsNear() {
    assertEquals(ExitCode.USAGE, uois("explain", "\u001b[2Jnothing like it"));
    assertTrue(
        err.toString()
            .startsWith(
                "uois: there is no code '?[2Jnothing like it': 'uois explain' lists all of them\n"),
        err::toString);
  }

  @Test
  void listsAllCodesWithOneLineEach() {
    assertEquals(ExitCode.OK, uois("explain"));
    List<String> lines = out.toString().lines().toList();
    assertEquals(
        Explanation.codes(), lines.stream().map(line -> line.replaceFirst(" .*", "")).toList());
    assertTrue(
        lines.stream()
            .anyMatch(line ->
                line.matches(
                    "bad-enum {2,}An enum has no value, one twice, or one that GraphQL cannot"
                        + " have\\.")),
        out::toString);
    assertEquals(
        1,
        lines.stream()
            .map(line -> line.replaceFirst("^(\\S+ +).*", "$1").length())
            .distinct()
            .count());
  }

  private int uois(String... arguments) {
    CommandLine line = Uois.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
