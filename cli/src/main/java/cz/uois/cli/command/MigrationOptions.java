package cz.uois.cli.command;

import cz.uois.cli.run.Permits;
import java.util.Map;
import picocli.CommandLine.Option;

/** What commands that may write a migration are told about rows. */
final class MigrationOptions {
  @Option(
      names = "--allow-destroy",
      description = "Lets the migration lose tables, columns and values that the spec drops.")
  private boolean destroy;

  @Option(
      names = "--fill",
      paramLabel = "TABLE.COLUMN=VALUE",
      description = "What rows that are there get in a column that must have a value.")
  private Map<String, String> fills = Map.of();

  Permits permits() {
    return new Permits(destroy, fills);
  }
}
