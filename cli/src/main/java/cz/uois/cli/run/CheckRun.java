package cz.uois.cli.run;

import cz.uois.cli.link.Specs;
import java.nio.file.Path;

/** Reads and links a spec, and does no more: what is wrong with it, and who it describes. */
public final class CheckRun {
  private CheckRun() {}

  /**
   * Checks the spec in a folder.
   *
   * @param folder holds {@code uois.yaml} and {@code entities/}
   */
  public static Checked run(Path folder) {
    return new Checked(Specs.read(folder));
  }
}
