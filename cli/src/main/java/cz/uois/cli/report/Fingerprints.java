package cz.uois.cli.report;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.plan.Bytes;
import java.util.HashMap;
import java.util.Map;

/**
 * What makes a finding the same one in the next run: its rule, its file and its message, not its
 * line, which moves. Of several alike, each has its number.
 */
final class Fingerprints {
  private final Map<String, Integer> seen = new HashMap<>();

  /** The fingerprint of the next finding of a report. */
  String next(Diagnostic finding) {
    String identity =
        String.join("\0", finding.code(), finding.location().file(), finding.message());
    int number = seen.merge(identity, 1, Integer::sum);
    return Bytes.of(identity + "\0" + number).sha256();
  }
}
