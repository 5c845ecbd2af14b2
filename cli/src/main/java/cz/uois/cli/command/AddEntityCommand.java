package cz.uois.cli.command;

import cz.uois.cli.edit.AddEntity;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code uois add-entity}: an entity more. */
@Command(
    name = "add-entity",
    description = {
      "Adds an entity to the spec of a member, and generates.",
      "A field is name:type, name:type! if required, name:A|B for an enum, name:->TABLE if it",
      "refers to a table; 'TABLE.name:…' is a field of another entity. Quote what has > or |."
    },
    mixinStandardHelpOptions = true)
final class AddEntityCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "TABLE", description = "Table: plural, snake_case.")
  private String table;

  @Parameters(
      index = "1..*",
      paramLabel = "FIELD",
      description = "As name:string! capacity:int 'plan_lessons.room_id:->rooms'.")
  private List<String> fields = List.of();

  @Mixin private EditOptions options;

  @Override
  public Integer call() {
    return options.run(new AddEntity(table, fields));
  }
}
