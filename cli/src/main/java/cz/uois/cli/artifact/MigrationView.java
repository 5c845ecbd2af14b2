package cz.uois.cli.artifact;

import cz.uois.cli.migration.Step;
import java.util.List;

/**
 * What a migration does.
 *
 * @param steps its statements, in their order
 */
public record MigrationView(List<Step> steps) {
  public MigrationView {
    steps = List.copyOf(steps);
  }
}
