package cz.uois.cli.command;

import cz.uois.cli.edit.RemoveParts;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code uois remove}: entities and fields less. */
@Command(
    name = "remove",
    description = {
      "Removes entities and fields that nothing else of the spec speaks of, and generates.",
      "What rows have in them is lost, hence it wants --allow-destroy."
    },
    mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "NAME", description = "TABLE or TABLE.FIELD, each.")
  private List<String> names;

  @Mixin private EditOptions options;

  @Override
  public Integer call() {
    return options.run(new RemoveParts(names));
  }
}
