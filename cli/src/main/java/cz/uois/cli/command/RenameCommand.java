package cz.uois.cli.command;

import cz.uois.cli.edit.RenamePart;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code uois rename}: another name for an entity or a field. */
@Command(
    name = "rename",
    description = {
      "Gives an entity or a field another name, wherever the spec names it, and generates.",
      "Rows keep their values: the migration renames as well."
    },
    mixinStandardHelpOptions = true)
final class RenameCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "TABLE or TABLE.FIELD.")
  private String name;

  @Parameters(index = "1", paramLabel = "NEW", description = "The name that it gets.")
  private String later;

  @Mixin private EditOptions options;

  @Override
  public Integer call() {
    return options.run(new RenamePart(name, later));
  }
}
