package cz.uois.cli.run;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.edit.Corrections;
import cz.uois.cli.edit.Corrections.Correction;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import cz.uois.cli.spec.SpecFolder;
import cz.uois.cli.workspace.ChangeSet;
import cz.uois.cli.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Corrects in a spec what is surely meant otherwise: looks at it, corrects, and looks again, until
 * nothing more is sure. Then all of it is written, or nothing.
 */
public final class FixRun {
  /** A correction may show another mistake behind it; more of them than this hide nothing. */
  private static final int MOST_LOOKS = 20;

  private FixRun() {}

  /**
   * What came of it.
   *
   * @param left what is left to the author
   * @param made what was corrected
   * @param changes what changed in the folder, or would change
   */
  public record Fixed(Checked left, List<Correction> made, ChangeSet changes) {
    public Fixed {
      requireNonNull(left, "left is null");
      made = List.copyOf(made);
      requireNonNull(changes, "changes is null");
    }
  }

  /**
   * Runs it.
   *
   * @param folder holds {@code uois.yaml} and {@code entities/}
   */
  public static Fixed run(Path folder, boolean dryRun) {
    Workspace workspace = Workspace.at(folder);
    return dryRun
        ? fixed(folder, true)
        : workspace.alone(() -> {
          workspace.repair();
          return fixed(folder, false);
        });
  }

  private static Fixed fixed(Path folder, boolean dryRun) {
    Workspace workspace = Workspace.at(folder);
    Diagnostics found = new Diagnostics();
    SortedMap<String, byte[]> before = SpecFolder.read(folder, found);
    SortedMap<String, byte[]> now = before;
    List<Correction> made = new ArrayList<>();
    ReadResult read = link(folder, now, found);
    for (int look = 0; look < MOST_LOOKS; look++) {
      Corrections.Corrected corrected = Corrections.apply(now, read.diagnostics());
      if (corrected.made().isEmpty()) {
        break;
      }
      made.addAll(corrected.made());
      now = corrected.files();
      read = link(folder, now, found);
    }
    EditedSpec edited = new EditedSpec(before, now, Map.of(), false);
    ChangeSet changes =
        workspace.with(
            new ChangeSet(List.of(), new TreeMap<>(), new TreeSet<>()), edited.rewrites());
    if (!dryRun && changes.conflicts().isEmpty()) {
      workspace.apply(changes);
    }
    return new Fixed(new Checked(read), made, changes);
  }

  private static ReadResult link(Path folder, SortedMap<String, byte[]> files, Diagnostics found) {
    Diagnostics all = new Diagnostics();
    found.list().forEach(all::add);
    return Specs.of(files, () -> SpecFolder.roleTypes(folder), all);
  }
}
