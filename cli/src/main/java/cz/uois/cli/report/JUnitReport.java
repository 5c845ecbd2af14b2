package cz.uois.cli.report;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Severity;
import java.util.List;

/**
 * JUnit's XML: each finding is a test case, an error one that failed. Where nothing was found, one
 * case passed: a suite without any looks like one that did not run.
 */
final class JUnitReport {
  private JUnitReport() {}

  static String print(Report report) {
    List<Diagnostic> findings = report.findings();
    long failures =
        findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
    boolean silent = failures == 0 && report.exit() != 0;
    int tests = findings.size() + (findings.isEmpty() || silent ? 1 : 0);
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    String counts = " tests=\"%d\" failures=\"%d\"".formatted(tests, failures + (silent ? 1 : 0));
    String name = "uois " + report.command();
    out.append("<testsuites").append(attribute("name", name)).append(counts).append(">\n");
    out.append("  <testsuite").append(attribute("name", name)).append(counts);
    out.append(" errors=\"0\" skipped=\"0\">\n");
    findings.forEach(finding -> testCase(out, finding));
    if (findings.isEmpty() || silent) {
      out.append("    <testcase")
          .append(attribute("classname", "uois"))
          .append(attribute("name", report.command()));
      out.append(
          silent
              ? "><failure message=\"ended with exit code " + report.exit() + "\"/></testcase>\n"
              : "/>\n");
    }
    return out.append("  </testsuite>\n</testsuites>\n").toString();
  }

  private static void testCase(StringBuilder out, Diagnostic finding) {
    String place = finding.location().toString();
    out.append("    <testcase")
        .append(attribute("classname", finding.location().file()))
        .append(attribute("name", finding.code() + " " + place))
        .append(attribute("file", finding.location().file()))
        .append(attribute("line", Integer.toString(finding.location().line())))
        .append(">\n");
    String text = xml(place + ": " + Report.sentence(finding));
    if (finding.severity() == Severity.ERROR) {
      out.append("      <failure")
          .append(attribute("message", finding.message()))
          .append(attribute("type", finding.code()))
          .append('>')
          .append(text)
          .append("</failure>\n");
    } else {
      out.append("      <system-out>").append(text).append("</system-out>\n");
    }
    out.append("    </testcase>\n");
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + xml(value) + "\"";
  }

  /** What XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets) is shown as U+FFFD. */
  private static String xml(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\t', '\n', '\r' -> out.append("&#").append(point).append(';');
            default -> out.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
          }
        });
    return out.toString();
  }

  private static boolean isAllowed(int point) {
    return (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
