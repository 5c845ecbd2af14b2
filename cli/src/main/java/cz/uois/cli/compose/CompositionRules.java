package cz.uois.cli.compose;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Diagnostics;
import java.util.List;

/** Checks whether members fit together. */
public final class CompositionRules {
  private CompositionRules() {}

  /** All findings, by file, line and column. */
  public static List<Diagnostic> check(List<Part> parts) {
    Diagnostics findings = new Diagnostics();
    new PlaceRules(findings).check(parts);
    new OwnerRules(parts, findings).check();
    new FieldRules(parts, findings).check();
    new ExternalFieldRules(parts, findings).check();
    new FeedingRules(parts, findings).check();
    new SharedNameRules(findings).check(parts);
    new RoleRules(findings).check(parts);
    return findings.list();
  }
}
