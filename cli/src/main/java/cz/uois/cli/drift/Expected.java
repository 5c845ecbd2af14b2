package cz.uois.cli.drift;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.origin.Provenance;
import cz.uois.cli.render.Rendering;
import cz.uois.cli.workspace.ChangeSet;

/**
 * What a member's folder should be, made anew in memory.
 *
 * @param rendering the files that the spec makes
 * @param changes what a generation would do to the folder
 * @param provenance where lines come from
 * @param version the version of uois that made it
 * @param spec hash of the spec
 */
public record Expected(
    Rendering rendering, ChangeSet changes, Provenance provenance, String version, String spec) {
  public Expected {
    requireNonNull(rendering, "rendering is null");
    requireNonNull(changes, "changes is null");
    requireNonNull(provenance, "provenance is null");
    requireNonNull(version, "version is null");
    requireNonNull(spec, "spec is null");
  }
}
