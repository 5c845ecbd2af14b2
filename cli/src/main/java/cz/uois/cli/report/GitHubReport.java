package cz.uois.cli.report;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Location;
import java.util.stream.Collectors;

/**
 * Workflow commands of GitHub Actions: {@code ::error file=…,line=…,col=…,title=…::message}. Their
 * data escape {@code %}, CR and LF, their properties also {@code :} and {@code ,} (actions/toolkit,
 * core/src/command.ts).
 */
final class GitHubReport {
  private GitHubReport() {}

  static String print(Report report) {
    return report.findings().stream().map(GitHubReport::line).collect(Collectors.joining());
  }

  private static String line(Diagnostic finding) {
    Location place = finding.location();
    return "::%s file=%s,line=%d,endLine=%d,col=%d,title=%s::%s\n"
        .formatted(
            finding.severity().word(),
            property(place.file()),
            place.line(),
            place.line(),
            place.column(),
            property("uois " + finding.code()),
            data(Report.sentence(finding)));
  }

  // What a terminal or a reader of lines would obey is not shown, but for line ends, which travel.
  private static String data(String text) {
    return text.replace("%", "%25")
        .replace("\r", "%0D")
        .replace("\n", "%0A")
        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
