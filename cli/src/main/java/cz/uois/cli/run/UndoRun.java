package cz.uois.cli.run;

import cz.uois.cli.artifact.Versions;
import cz.uois.cli.workspace.ChangeSet;
import cz.uois.cli.workspace.Operation;
import cz.uois.cli.workspace.RuntimeRepository;
import cz.uois.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** Brings a folder back to where it was before the last operations there. */
public final class UndoRun {
  private UndoRun() {}

  /**
   * What came of it.
   *
   * @param operations what was undone, or would be, the newest first
   * @param changes what changed, or would change
   * @param migrations migrations that are gone with it, though databases may have run them
   * @param repaired whether an interrupted run was repaired first
   */
  public record Undone(
      List<Operation> operations, ChangeSet changes, List<String> migrations, boolean repaired) {
    public Undone {
      operations = List.copyOf(operations);
      migrations = List.copyOf(migrations);
    }
  }

  /**
   * Undoes the last operation, or it and all back to one of them.
   *
   * @param from number of the oldest that is undone
   */
  public static Undone undo(Path folder, OptionalInt from, boolean dryRun) {
    Workspace workspace = Workspace.at(folder);
    return dryRun
        ? undone(workspace, from, false)
        : workspace.alone(() -> {
          boolean repaired = workspace.repair();
          Undone undone = undone(workspace, from, repaired);
          if (undone.changes().conflicts().isEmpty()) {
            workspace.apply(undone.changes());
          }
          return undone;
        });
  }

  private static Undone undone(Workspace workspace, OptionalInt from, boolean repaired) {
    ChangeSet changes = workspace.undo(from, RuntimeRepository.files(Versions.read().uois()));
    List<Operation> all = workspace.operations();
    int oldest = from.orElse(all.isEmpty() ? 0 : all.getFirst().number());
    return new Undone(
        all.stream().filter(it -> it.number() >= oldest).toList(),
        changes,
        changes.removedMigrations(),
        repaired);
  }
}
