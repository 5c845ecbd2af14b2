package cz.uois.cli.command;

import cz.uois.cli.edit.AddFields;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code uois add-field}: fields more. */
@Command(
    name = "add-field",
    description = {
      "Adds fields to an entity of a member, and generates.",
      "A field is name:type, name:type! if required, name:A|B for an enum, name:->TABLE if it",
      "refers to a table or to MEMBER.TABLE of another member. Quote what has > or |."
    },
    mixinStandardHelpOptions = true)
final class AddFieldCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "TABLE", description = "Table of the entity.")
  private String table;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FIELD",
      description = "As capacity:int 'price:decimal(10,2)' 'user_id:->ug.users'.")
  private List<String> fields;

  @Mixin private EditOptions options;

  @Override
  public Integer call() {
    return options.run(new AddFields(table, fields));
  }
}
