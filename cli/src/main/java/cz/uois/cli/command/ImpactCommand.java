package cz.uois.cli.command;

import static cz.uois.cli.command.Findings.counted;

import cz.uois.cli.edit.RefusedEdit;
import cz.uois.cli.run.Impact;
import cz.uois.cli.run.ImpactRun;
import cz.uois.cli.starter.BundledTypes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uois impact}: what depends on it? */
@Command(
    name = "impact",
    description = {
      "Tells what depends on an entity or a field: the spec, the database, what clients see,",
      "generated files, seed data, and your own files that seem to name it. Writes nothing."
    },
    mixinStandardHelpOptions = true)
final class ImpactCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MemberOption member;

  @Parameters(paramLabel = "NAME", description = "TABLE or TABLE.FIELD.")
  private String name;

  @Override
  public Integer call() {
    Path folder = member.existing();
    try {
      return print(ImpactRun.of(folder, name, BundledTypes::typeOf));
    } catch (RefusedEdit refused) {
      throw new ParameterException(
          spec.commandLine(), Failures.visible(String.valueOf(refused.getMessage())));
    }
  }

  private int print(Impact impact) {
    if (impact.isSpecWrong()) {
      Findings.print(impact.checked(), spec.commandLine().getErr());
      return ExitCode.INVALID_SPEC;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(name + "  " + impact.declared());
    print(out, "spec", impact.spec());
    if (impact.seedData() > 0) {
      print(out, "seed data", List.of(counted(impact.seedData(), "line")));
    }
    print(out, "database", impact.database());
    print(out, "clients", impact.graphql());
    print(
        out,
        "generated",
        impact.generated().entrySet().stream()
            .map(file -> file.getKey() + "  " + counted(file.getValue(), "line"))
            .toList());
    print(out, "yours", impact.yours());
    out.flush();
    return ExitCode.OK;
  }

  private static void print(PrintWriter out, String what, List<String> lines) {
    String head = what;
    for (String line : lines) {
      out.println("  %-10s %s".formatted(head, Failures.visible(line)));
      head = "";
    }
  }
}
