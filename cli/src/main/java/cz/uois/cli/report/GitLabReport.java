package cz.uois.cli.report;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GitLab's code quality report: a subset of Code Climate's format, one object a finding. */
final class GitLabReport {
  private GitLabReport() {}

  static String print(Report report) {
    Fingerprints fingerprints = new Fingerprints();
    List<Object> issues = new ArrayList<>();
    for (Diagnostic finding : report.findings()) {
      Map<String, Object> issue = new LinkedHashMap<>();
      issue.put("description", Report.sentence(finding));
      issue.put("check_name", finding.code());
      issue.put("fingerprint", fingerprints.next(finding));
      issue.put("severity", finding.severity() == Severity.ERROR ? "major" : "minor");
      issue.put(
          "location",
          new LinkedHashMap<>(
              Map.of(
                  "path",
                  finding.location().file(),
                  "lines",
                  Map.of("begin", finding.location().line()))));
      issues.add(issue);
    }
    return Json.print(issues);
  }
}
