package cz.uois.cli.command;

import static cz.uois.cli.command.Findings.counted;

import cz.uois.cli.diagnostic.Severity;
import cz.uois.cli.doctor.Examined;
import cz.uois.cli.doctor.Machine;
import cz.uois.cli.doctor.Place;
import cz.uois.cli.run.CheckRun;
import cz.uois.cli.run.Checked;
import cz.uois.cli.run.SpecFiles;
import cz.uois.cli.run.UoisVersion;
import cz.uois.cli.workspace.LockVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uois doctor}: is all there that uois and its members need? */
@Command(
    name = "doctor",
    description = {
      "Looks whether this machine has what uois and its members need; changes nothing.",
      "In a member's folder also at the member. Variables are told by their names alone."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Exit codes: 0 nothing in the way, 7 a problem."})
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      defaultValue = ".",
      paramLabel = "DIR",
      description = "A member's folder, or where one will be (default: the current one).")
  private Path folder;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path absolute = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute)) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no folder '%s'".formatted(Failures.visible(folder.toString())));
    }
    List<Examined> all = new ArrayList<>(new Machine(System.getenv(), absolute).examine());
    all.addAll(new Place(absolute).disk());
    if (SpecFiles.areIn(absolute)) {
      all.addAll(member(absolute));
    }
    return print(all, spec.commandLine().getOut());
  }

  private static List<Examined> member(Path member) {
    List<Examined> all = new ArrayList<>();
    all.add(Place.version(LockVersion.of(member), UoisVersion.mine()));
    Checked checked = CheckRun.run(member);
    long errors = checked.count(Severity.ERROR);
    all.add(
        errors == 0
            ? new Examined(
                Examined.Level.OK, "spec", counted(checked.count(Severity.WARNING), "warning"))
            : new Examined(
                Examined.Level.PROBLEM,
                "spec",
                counted(errors, "error") + ": 'uois check' tells them"));
    checked.entrance().ifPresent(entrance -> all.add(Place.port(entrance.port())));
    return all;
  }

  private static int print(List<Examined> all, PrintWriter out) {
    all.forEach(examined -> out.print(examined.line() + "\n"));
    long problems = all.stream().filter(it -> it.level() == Examined.Level.PROBLEM).count();
    long warnings = all.stream().filter(it -> it.level() == Examined.Level.WARNING).count();
    out.print(counted(problems, "problem") + ", " + counted(warnings, "warning") + "\n");
    out.flush();
    return problems == 0 ? ExitCode.OK : ExitCode.ENVIRONMENT;
  }
}
