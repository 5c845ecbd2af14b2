package cz.uois.cli.command;

import cz.uois.cli.launch.EnvironmentException;
import cz.uois.cli.run.Checked;
import cz.uois.cli.run.GenerationRun;
import cz.uois.cli.run.MemberName;
import cz.uois.cli.run.Outcome;
import cz.uois.cli.run.SpecFiles;
import cz.uois.cli.starter.BundledSpecs;
import cz.uois.cli.starter.SpecDraft;
import cz.uois.cli.starter.StarterSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uois new-member}: a member where there was none. */
@Command(
    name = "new-member",
    description = {
      "Makes a new member in the folder gql_NAME, ready to run.",
      "It starts from the spec of that name that came with uois, else from a small example."
    },
    mixinStandardHelpOptions = true)
final class NewMemberCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description = "Name of the member, as 'lessons': lower case letters, digits and single _.")
  private String name;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Starts from the spec in this folder (uois.yaml, entities/).")
  private Optional<Path> from;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where the folder gql_NAME goes (default: here).")
  private Path parent;

  @Option(
      names = "--package",
      paramLabel = "P",
      description = "Java package (default: what the spec says, else cz.uois.NAME).")
  private Optional<String> javaPackage;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port on this machine (default: what the spec says).")
  private Optional<Integer> port;

  @Option(names = "--run", description = "Then builds and runs it, as 'uois run' does.")
  private boolean run;

  @Mixin private WritingOptions writing;

  @Override
  public Integer call() throws EnvironmentException, IOException, InterruptedException {
    checkArguments();
    Path target = parent.toAbsolutePath().normalize().resolve("gql_" + name);
    SpecDraft draft = draft();
    Outcome outcome =
        GenerationRun.newMember(draft.files(), draft.found(), target, writing.dryRun());
    Findings.print(Checked.of(outcome), spec.commandLine().getErr());
    int code = new Changes(spec.commandLine(), target, writing).report(outcome);
    if (code != ExitCode.OK || writing.dryRun()) {
      return code;
    }
    if (run) {
      return new Foreground(spec.commandLine()).run(target, Optional.empty(), false);
    }
    nextSteps(target);
    return ExitCode.OK;
  }

  private void checkArguments() {
    if (!MemberName.isWellSpelled(name)) {
      throw wrong("NAME is '%s', expected %s".formatted(name, MemberName.spelling()));
    }
    if (name.startsWith("gql_")) {
      throw wrong(
          "NAME is '%s', expected it without 'gql_', which the folder gets: '%s'"
              .formatted(name, name.substring("gql_".length())));
    }
    if (from.isPresent() && !SpecFiles.areIn(from.get())) {
      throw wrong("--from is '%s', expected a folder with uois.yaml in it".formatted(from.get()));
    }
    if (javaPackage.isPresent() && !javaPackage.get().matches("[A-Za-z0-9_.]+")) {
      throw wrong(
          "--package is '%s', expected a name as cz.uois.lessons".formatted(javaPackage.get()));
    }
    if (run && writing.dryRun()) {
      throw wrong("--run and --dry-run exclude each other");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private SpecDraft draft() throws IOException {
    SpecDraft draft = new SpecDraft();
    try (BundledSpecs bundled = BundledSpecs.open()) {
      Optional<Path> source = from.or(() -> bundled.find(name));
      if (source.isPresent()) {
        draft.copy(source.get());
        draft.copySeedData(bundled.seedData());
      } else if (!new StarterSpec(name, bundled.seedData()).addTo(draft)) {
        throw wrong(
            "NAME is '%s', which means something else to uois, Java or Windows; choose another"
                .formatted(name));
      }
    }
    draft.set("member", name);
    javaPackage.ifPresent(value -> draft.set("package", value));
    port.ifPresent(value -> draft.set("port", value.toString()));
    return draft;
  }

  private void nextSteps(Path target) {
    PrintWriter out = spec.commandLine().getOut();
    Path shown = Changes.shown(target);
    out.println("Next:");
    out.println(
        "  uois run " + shown + "        builds it and opens it at its port, with demo data");
    out.println("  edit " + SpecFiles.entities(shown) + ", then: uois generate " + shown);
    out.flush();
  }
}
