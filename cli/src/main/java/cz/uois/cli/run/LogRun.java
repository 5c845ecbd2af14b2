package cz.uois.cli.run;

import cz.uois.cli.workspace.Operation;
import cz.uois.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;

/** Reads what was done in a folder. */
public final class LogRun {
  private LogRun() {}

  /** The operations that can be undone, the newest first. */
  public static List<Operation> of(Path folder) {
    return Workspace.at(folder).operations();
  }
}
