package cz.uois.cli.workspace;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an upgrade does to a member.
 *
 * @param changes all that changes, what is generated included
 * @param files what becomes of the seeded files, by path
 */
public record Upgrade(ChangeSet changes, List<MergedFile> files) {
  public Upgrade {
    requireNonNull(changes, "changes is null");
    files = List.copyOf(files);
  }

  /** How many files are of a kind. */
  public long count(MergedFile.Kind kind) {
    return files.stream().filter(file -> file.kind() == kind).count();
  }

  /** Whether somebody has to decide between the author's lines and those of a template. */
  public boolean hasConflicts() {
    return count(MergedFile.Kind.CONFLICTS) > 0;
  }
}
