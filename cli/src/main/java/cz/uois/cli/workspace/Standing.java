package cz.uois.cli.workspace;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a member's folder stands against what was written there last, by hashes alone.
 *
 * @param version version of uois that wrote it
 * @param spec SHA-256 of the spec that it was made from
 * @param untouched how many files are as they were written, of those that are not the author's
 * @param edited files among those that were edited by hand
 * @param missing files among those that are gone
 * @param interrupted whether an interrupted run left it half written
 */
public record Standing(
    String version,
    String spec,
    int untouched,
    List<String> edited,
    List<String> missing,
    boolean interrupted) {
  public Standing {
    requireNonNull(version, "version is null");
    requireNonNull(spec, "spec is null");
    edited = List.copyOf(edited);
    missing = List.copyOf(missing);
  }
}
