package cz.uois.cli.report;

import java.util.Locale;

/** A form in which a report is printed. */
public enum Format {
  /** For people: each command has its own. */
  TEXT,
  /** Everything, in a documented shape. */
  JSON,
  /** Static Analysis Results Interchange Format 2.1.0. */
  SARIF,
  /** Workflow commands of GitHub Actions, shown as annotations. */
  GITHUB,
  /** GitLab's code quality report. */
  GITLAB,
  /** JUnit's XML, which most CI servers show. */
  JUNIT;

  /** Its name on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A report in this form; ends with a line feed, unless it is empty.
   *
   * @throws IllegalArgumentException for {@link #TEXT}, which is the command's own
   */
  public String print(Report report) {
    return switch (this) {
      case TEXT -> throw new IllegalArgumentException("text is printed by the command");
      case JSON -> JsonReport.print(report);
      case SARIF -> SarifReport.print(report);
      case GITHUB -> GitHubReport.print(report);
      case GITLAB -> GitLabReport.print(report);
      case JUNIT -> JUnitReport.print(report);
    };
  }
}
