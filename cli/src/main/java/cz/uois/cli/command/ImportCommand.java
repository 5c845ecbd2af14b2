package cz.uois.cli.command;

import cz.uois.cli.imports.Confidence;
import cz.uois.cli.imports.DatabaseAddress;
import cz.uois.cli.imports.DatabaseImport;
import cz.uois.cli.imports.ImportedSpec;
import cz.uois.cli.imports.Neighbours;
import cz.uois.cli.imports.SdlFile;
import cz.uois.cli.imports.SdlImport;
import cz.uois.cli.imports.SourceException;
import cz.uois.cli.launch.EnvironmentException;
import cz.uois.cli.run.Checked;
import cz.uois.cli.run.ImportRun;
import cz.uois.cli.run.MemberName;
import cz.uois.cli.run.Outcome;
import cz.uois.cli.starter.BundledSpecs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uois import}: a spec of what exists. */
@Command(
    name = "import",
    description = {
      "Writes the spec of a member that exists, from its database or its schema.",
      "Each field says in a comment how sure it is: sure, likely, or guess.",
      "  uois import jdbc:postgresql://localhost:5432/events?user=reader",
      "  uois import sdl events.graphql",
      "The password is read from PGPASSWORD, and written nowhere."
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description = "Address of a database, or the word 'sdl'.")
  private String source;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "After 'sdl': the SDL of the subgraph, as {_service{sdl}} answers it.")
  private Optional<Path> file;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the member (default: that of the database or the file).")
  private Optional<String> name;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "The member's folder, without a spec (default: gql_NAME).")
  private Optional<Path> into;

  @Option(
      names = "--schema",
      paramLabel = "SCHEMA",
      description = "Schema of the database (default: the first of its search path).")
  private Optional<String> schema;

  @Option(
      names = "--no-counts",
      description = "Counts no rows of the database to find out what keys point to.")
  private boolean countless;

  @Mixin private WritingOptions writing;

  @Override
  public Integer call() throws EnvironmentException, IOException {
    checkArguments();
    try {
      return write(imported());
    } catch (SourceException e) {
      String message = String.valueOf(e.getMessage());
      return switch (e.kind()) {
        case ADDRESS -> throw wrong(message);
        case ENVIRONMENT -> throw new EnvironmentException(message);
        case CONTENT -> {
          String about = file.map(it -> it + ": " + message).orElse(message);
          spec.commandLine().getErr().println("uois: " + Failures.visible(about));
          yield ExitCode.INVALID_SPEC;
        }
      };
    }
  }

  private int write(ImportedSpec imported) {
    Path target = into.orElse(Path.of("gql_" + imported.member())).toAbsolutePath().normalize();
    Outcome outcome = ImportRun.write(imported, target, writing.dryRun());
    int code = new Changes(spec.commandLine(), target, writing).report(outcome);
    if (outcome.changes().isEmpty()) {
      Findings.print(Checked.of(outcome), spec.commandLine().getErr());
    } else if (code == ExitCode.OK) {
      report(imported, target);
    }
    return code;
  }

  private void checkArguments() {
    if (!source.equals("sdl") && !DatabaseAddress.isMeant(source)) {
      throw wrong(
          "SOURCE is '%s', expected an address as jdbc:postgresql://HOST:5432/DATABASE, or 'sdl'"
              .formatted(source));
    }
    if (source.equals("sdl") && file.isEmpty()) {
      throw wrong("'import sdl' wants the file of a schema, as 'uois import sdl events.graphql'");
    }
    if (!source.equals("sdl") && file.isPresent()) {
      throw wrong("'%s' is one too many: a database has no file".formatted(file.get()));
    }
    if (name.isPresent() && !MemberName.isWellSpelled(name.get())) {
      throw wrong("--name is '%s', expected %s".formatted(name.get(), MemberName.spelling()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private ImportedSpec imported() throws SourceException, IOException {
    try (BundledSpecs bundled = BundledSpecs.open()) {
      List<Path> known =
          bundled.members().stream().flatMap(it -> bundled.find(it).stream()).toList();
      if (file.isPresent()) {
        String sdl = SdlFile.read(file.get());
        String member = name.orElseGet(() -> SdlFile.member(file.get()));
        return SdlImport.read(sdl, member, Neighbours.of(known));
      }
      DatabaseAddress address = DatabaseAddress.of(source, System.getenv());
      return DatabaseImport.read(address, schema, name, Neighbours.of(known), !countless);
    }
  }

  // What the author has to look at, and nothing that is sure.
  private void report(ImportedSpec imported, Path target) {
    PrintWriter out = writing.diff() ? spec.commandLine().getErr() : spec.commandLine().getOut();
    out.println(
        List.of(Confidence.SURE, Confidence.LIKELY, Confidence.GUESS).stream()
            .map(it -> imported.count(it) + " " + it.word())
            .collect(Collectors.joining(", ", "Entities and fields: ", "")));
    for (ImportedSpec.Part part : imported.parts()) {
      if (part.note().confidence() == Confidence.GUESS) {
        String name = part.field().isEmpty() ? part.table() : part.table() + "." + part.field();
        out.println("  " + name + "  " + part.note());
      }
    }
    if (!imported.leftOut().isEmpty()) {
      out.println("Left out:");
      imported.leftOut().forEach(it -> out.println("  " + it));
    }
    if (!writing.dryRun()) {
      out.println(
          "Next: look at every 'guess', decide 'access', then: uois generate "
              + Changes.shown(target));
    }
    out.flush();
  }
}
