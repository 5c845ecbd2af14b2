package cz.uois.cli.workspace;

import static java.util.Objects.requireNonNull;

/**
 * What happens to one file.
 *
 * @param path path in the member's folder
 * @param kind what happens
 * @param reason what its author has to know, as the end of a sentence: always of conflicts, else
 *     mostly empty
 */
public record Change(String path, Kind kind, String reason) {
  /** What happens to a file. */
  public enum Kind {
    CREATE,
    UPDATE,
    KEEP,
    REMOVE,
    /** Something of the author's is in the way: nothing at all is written. */
    CONFLICT
  }

  public Change {
    requireNonNull(path, "path is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(reason, "reason is null");
  }

  static Change of(String path, Kind kind) {
    return new Change(path, kind, "");
  }

  static Change told(String path, Kind kind, String reason) {
    return new Change(path, kind, reason);
  }

  static Change conflict(String path, String reason) {
    return new Change(path, Kind.CONFLICT, reason);
  }
}
