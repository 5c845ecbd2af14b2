package cz.uois.cli.command;

import cz.uois.cli.diagnostic.Explanation;
import cz.uois.cli.diagnostic.Suggestion;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uois explain}: what a code in square brackets means, and what to do about it. */
@Command(
    name = "explain",
    description = "Explains a code that findings have, as unknown-type; without one, lists all.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  /** The codes, for completion in shells. */
  static final class Codes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Explanation.codes().iterator();
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      completionCandidates = Codes.class,
      description = "The code, as it stands in square brackets.")
  private @Nullable String code;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(code == null ? list() : page(bare(code)));
    out.flush();
    return ExitCode.OK;
  }

  private static String list() {
    List<String> codes = Explanation.codes();
    int width = codes.stream().mapToInt(String::length).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (String known : codes) {
      String meaning = Explanation.of(known).orElseThrow().meaning();
      out.append(known).append(" ".repeat(width - known.length() + 2)).append(meaning).append('\n');
    }
    return out.toString();
  }

  // People copy error[unknown-type] whole, or with its brackets.
  private static String bare(String written) {
    return written.replaceFirst("^(?:error|warning)?\\[(.*)]$", "$1");
  }

  private String page(String wanted) {
    Optional<Explanation> page = Explanation.of(wanted);
    if (page.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no code '%s': %s"
              .formatted(
                  Failures.visible(wanted),
                  Suggestion.didYouMean(
                      wanted, Explanation.codes(), "'uois explain' lists all of them")));
    }
    return page.get().text();
  }
}
