package cz.uois.cli.command;

import picocli.CommandLine.Option;

/** What every command that writes can do instead. */
final class WritingOptions {
  @Option(names = "--dry-run", description = "Says what would change; writes nothing.")
  private boolean dryRun;

  @Option(names = "--diff", description = "Shows what would change, line by line; writes nothing.")
  private boolean diff;

  /** Whether nothing is written. */
  boolean dryRun() {
    return dryRun || diff;
  }

  /** Whether the lines that would change are shown. */
  boolean diff() {
    return diff;
  }
}
