package cz.uois.cli.workspace;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.plan.Bytes;
import java.util.Optional;

/**
 * What an upgrade does to a file that was seeded.
 *
 * @param path path in the member's folder
 * @param kind how well it goes
 * @param conflicts places where the author and the new template contradict each other
 * @param result what the file becomes; empty if it stays as it is
 */
public record MergedFile(String path, Kind kind, int conflicts, Optional<Bytes> result) {
  /** How well an upgrade of a file goes. */
  public enum Kind {
    /** The template says what it said. */
    SAME,
    /** Its author changed nothing, so that the new template takes its place. */
    CLEAN,
    /** Both changed it, in different places. */
    MERGES,
    /** Both changed it in the same places. */
    CONFLICTS,
    /** Its author took it over or removed it, or it is no text: it is left alone. */
    LEFT
  }

  public MergedFile {
    requireNonNull(path, "path is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(result, "result is null");
  }
}
