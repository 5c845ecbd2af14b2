package cz.uois.cli.diff;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.plan.Bytes;
import java.util.Optional;

/**
 * A file before and after a change.
 *
 * @param path path below the folder that both are in
 * @param before what it was; empty if it was not there
 * @param after what it is; empty if it is gone
 */
public record FileDifference(String path, Optional<Bytes> before, Optional<Bytes> after) {
  public FileDifference {
    requireNonNull(path, "path is null");
    requireNonNull(before, "before is null");
    requireNonNull(after, "after is null");
  }
}
