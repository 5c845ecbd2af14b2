package cz.uois.cli.diagnostic;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Prints findings as a compiler does: the place and the message, the line, and a caret line that
 * ends in the hint; the first finding of a code also says where more is told of it. Not
 * thread-safe.
 */
public final class DiagnosticPrinter {
  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String PLAIN = "\u001b[0m";

  private final Function<String, List<String>> lines;
  private final boolean colour;

  /** Codes whose page was named already: once is enough for hundreds of one kind. */
  private final Set<String> named = new HashSet<>();

  /** The line of the last finding, which is often that of the next one too. */
  private Excerpt.Line last = new Excerpt.Line("");

  /**
   * Makes a printer.
   *
   * @param lines gives the lines of a file by its path; an empty list if it has none
   * @param colour whether the severity is coloured; the caller looks at NO_COLOR and the terminal
   */
  public DiagnosticPrinter(Function<String, List<String>> lines, boolean colour) {
    this.lines = requireNonNull(lines, "lines is null");
    this.colour = colour;
  }

  /** All findings, one below the other; each ends with a line feed. */
  public String print(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::print).collect(Collectors.joining());
  }

  /** One finding, with the line it is about; ends with a line feed. */
  public String print(Diagnostic diagnostic) {
    return headline(diagnostic) + excerpt(diagnostic);
  }

  private String headline(Diagnostic diagnostic) {
    String kind = diagnostic.severity().word() + "[" + diagnostic.code() + "]";
    return "%s: %s %s\n"
        .formatted(
            Excerpt.visible(diagnostic.location().toString()),
            coloured(diagnostic.severity(), kind),
            Excerpt.visible(diagnostic.message()));
  }

  private String coloured(Severity severity, String text) {
    return colour ? (severity == Severity.ERROR ? RED : YELLOW) + text + PLAIN : text;
  }

  private String excerpt(Diagnostic diagnostic) {
    Location location = diagnostic.location();
    List<String> source = lines.apply(location.file());
    String hint =
        (diagnostic.hint().map(Excerpt::visible).orElse("") + explanation(diagnostic.code()))
            .stripLeading();
    if (location.line() > source.size()) {
      return hint.isEmpty() ? "" : "     | " + hint + "\n";
    }
    Excerpt excerpt = Excerpt.of(line(source.get(location.line() - 1)), location);
    return ("%4d | %s".formatted(location.line(), excerpt.text()).stripTrailing() + "\n")
        + ("     | %s %s".formatted(excerpt.carets(), hint).stripTrailing() + "\n");
  }

  private String explanation(String code) {
    return named.add(code) && Explanation.codes().contains(code)
        ? "      (uois explain " + code + ")"
        : "";
  }

  private Excerpt.Line line(String text) {
    if (!last.is(text)) {
      last = new Excerpt.Line(text);
    }
    return last;
  }
}
