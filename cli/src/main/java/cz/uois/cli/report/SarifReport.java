package cz.uois.cli.report;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SARIF 2.1.0 (OASIS standard), as GitHub's and other code scanners take it in. */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifReport() {}

  static String print(Report report) {
    List<String> rules =
        report.findings().stream().map(Diagnostic::code).distinct().sorted().toList();
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "uois");
    if (!report.version().isEmpty()) {
      driver.put("version", report.version());
    }
    driver.put("rules", rules.stream().map(rule -> Map.of("id", rule)).toList());
    Fingerprints fingerprints = new Fingerprints();
    List<Object> results = new ArrayList<>();
    for (Diagnostic finding : report.findings()) {
      results.add(result(finding, rules.indexOf(finding.code()), fingerprints.next(finding)));
    }
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "unicodeCodePoints");
    run.put("invocations", List.of(invocation(report)));
    run.put("results", results);
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return Json.print(log);
  }

  // It did its work unless a bug or the machine kept it from that.
  private static Map<String, Object> invocation(Report report) {
    Map<String, Object> invocation = new LinkedHashMap<>();
    invocation.put("executionSuccessful", report.exit() != 1 && report.exit() != 7);
    invocation.put("exitCode", report.exit());
    return invocation;
  }

  private static Map<String, Object> result(Diagnostic finding, int rule, String fingerprint) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.code());
    result.put("ruleIndex", rule);
    result.put("level", finding.severity().word());
    result.put("message", Map.of("text", Report.sentence(finding)));
    result.put("locations", List.of(Map.of("physicalLocation", place(finding.location()))));
    result.put("partialFingerprints", Map.of("uois/v1", fingerprint));
    return result;
  }

  private static Map<String, Object> place(Location location) {
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("uri", uri(location.file()));
    artifact.put("uriBaseId", "%SRCROOT%");
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", location.line());
    region.put("startColumn", location.column());
    region.put("endColumn", location.column() + location.length());
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("artifactLocation", artifact);
    place.put("region", region);
    return place;
  }

  /** A relative reference (RFC 3986): what is not unreserved is spelled in UTF-8. */
  private static String uri(String path) {
    StringBuilder out = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0)) {
        out.append(c);
      } else {
        out.append("%%%02X".formatted((int) c));
      }
    }
    return out.toString();
  }
}
