package cz.uois.cli.run;

import cz.uois.cli.imports.ImportedSpec;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.workspace.ChangeSet;
import cz.uois.cli.workspace.NewSpec;
import cz.uois.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts an imported spec where none is; one that does not link is not written. */
public final class ImportRun {
  private ImportRun() {}

  /**
   * Writes it, whole or not at all.
   *
   * @param target the member's folder
   */
  public static Outcome write(ImportedSpec spec, Path target, boolean dryRun) {
    if (spec.read().member().isEmpty()) {
      return new Outcome(spec.read(), Optional.empty(), Optional.empty(), false, false);
    }
    SortedMap<String, Bytes> files = new TreeMap<>();
    spec.files().forEach((path, bytes) -> files.put(path, Bytes.of(bytes)));
    ChangeSet changes =
        NewSpec.in(target, files, List.of(SpecFolder.MEMBER_FILE, SpecFolder.ENTITIES));
    if (!dryRun && changes.conflicts().isEmpty()) {
      Workspace.at(target).apply(changes);
    }
    return new Outcome(spec.read(), Optional.of(changes), Optional.empty(), false, false);
  }
}
