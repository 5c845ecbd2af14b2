package cz.uois.cli.run;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.workspace.Upgrade;
import java.util.Optional;

/**
 * What came of an upgrade.
 *
 * @param outcome what it did, as a generation tells it
 * @param upgrade what became of seeded files; absent if the spec has errors
 */
public record Upgraded(Outcome outcome, Optional<Upgrade> upgrade) {
  public Upgraded {
    requireNonNull(outcome, "outcome is null");
    requireNonNull(upgrade, "upgrade is null");
  }
}
