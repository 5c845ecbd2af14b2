package cz.uois.cli.report;

import cz.uois.cli.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Our own JSON: {@code {format, tool: {name, version}, command, exit, findings: [{code, severity,
 * file, line, column, length, message, hint}], facts: {name: [text]}}}. Lines and columns count
 * from 1; {@code hint} may be missing. {@code format} grows when something that was there changes.
 */
final class JsonReport {
  private static final int VERSION = 1;

  private JsonReport() {}

  static String print(Report report) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", VERSION);
    all.put("tool", new TreeMap<>(Map.of("name", "uois", "version", report.version())));
    all.put("command", report.command());
    all.put("exit", report.exit());
    all.put("findings", report.findings().stream().map(JsonReport::finding).toList());
    all.put("facts", new LinkedHashMap<String, List<String>>(report.facts()));
    return Json.print(all);
  }

  private static Map<String, Object> finding(Diagnostic finding) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("code", finding.code());
    all.put("severity", finding.severity().word());
    all.put("file", finding.location().file());
    all.put("line", finding.location().line());
    all.put("column", finding.location().column());
    all.put("length", finding.location().length());
    all.put("message", finding.message());
    finding.hint().ifPresent(hint -> all.put("hint", hint));
    return all;
  }
}
