package cz.uois.cli.run;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.link.ReadResult;
import cz.uois.cli.workspace.ChangeSet;
import java.util.Optional;

/**
 * What came of a generation.
 *
 * @param read the findings about the spec
 * @param changes what changed, or would change; absent if the spec has errors
 * @param migration the next migration; absent if the database has what it needs
 * @param breaking whether nothing changed because it would have cost rows or values
 * @param repaired whether an interrupted run was repaired first
 */
public record Outcome(
    ReadResult read,
    Optional<ChangeSet> changes,
    Optional<NextMigration> migration,
    boolean breaking,
    boolean repaired) {
  public Outcome {
    requireNonNull(read, "read is null");
    requireNonNull(changes, "changes is null");
    requireNonNull(migration, "migration is null");
  }

  /** Whether something of the author's was in the way, so that nothing was written. */
  public boolean hasConflicts() {
    return changes.map(set -> !set.conflicts().isEmpty()).orElse(false);
  }
}
