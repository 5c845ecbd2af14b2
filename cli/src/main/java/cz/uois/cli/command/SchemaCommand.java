package cz.uois.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uois schema}: the JSON Schema of the spec language, for editors. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of spec files, for editors that complete and check.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  /** The kinds of spec files. */
  enum Kind {
    UOIS,
    ENTITY
  }

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      defaultValue = "ENTITY",
      paramLabel = "FILE",
      description = {"'entity' for entities/*.yaml (the default),", "'uois' for uois.yaml."})
  private Kind kind;

  @Override
  public Integer call() throws IOException {
    String name = kind.name().toLowerCase(Locale.ROOT) + ".schema.json";
    try (InputStream schema =
        SchemaCommand.class.getResourceAsStream("/uois/model-specs/schema/" + name)) {
      if (schema == null) {
        throw new IllegalStateException("this uois was packed without " + name);
      }
      spec.commandLine().getOut().print(new String(schema.readAllBytes(), UTF_8));
      spec.commandLine().getOut().flush();
    }
    return ExitCode.OK;
  }
}
