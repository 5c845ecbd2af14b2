package cz.uois.cli.run;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.workspace.Change;
import java.util.List;

/**
 * What a verification found.
 *
 * @param stage how far it came
 * @param spec the findings about the spec
 * @param drift what is not as the spec makes it; for {@link Stage#FOREIGN}, what is in the way
 * @param files paths of the files that were compared
 */
public record Verified(Stage stage, Checked spec, List<Diagnostic> drift, List<String> files) {
  /** Where a verification ended. */
  public enum Stage {
    /** The spec is wrong, so that nothing says what the files should be. */
    SPEC,
    /** The lock is none of ours, or of another member. */
    FOREIGN,
    /** All files were made anew and compared. */
    COMPARED
  }

  public Verified {
    requireNonNull(stage, "stage is null");
    requireNonNull(spec, "spec is null");
    drift = List.copyOf(drift);
    files = List.copyOf(files);
  }

  /** Whether everything is as the spec makes it. */
  public boolean isClean() {
    return stage == Stage.COMPARED && drift.isEmpty();
  }

  /** How many of the files are as they should be. */
  public long clean() {
    List<String> drifted = drift.stream().map(it -> it.location().file()).toList();
    return files.stream().filter(file -> !drifted.contains(file)).count();
  }

  static List<String> paths(List<Change> changes) {
    return changes.stream().map(Change::path).toList();
  }
}
