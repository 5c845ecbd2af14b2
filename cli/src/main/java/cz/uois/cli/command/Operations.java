package cz.uois.cli.command;

import static cz.uois.cli.command.Findings.counted;

import cz.uois.cli.workspace.Operation;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was done, in words. */
final class Operations {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private Operations() {}

  /** As {@code uois generate gql_lessons}. */
  static String command(Operation operation) {
    return Failures.visible(("uois " + operation.command()).strip());
  }

  /** When, by the clock of the user. */
  static String time(Operation operation) {
    return TIME.format(operation.time().atZone(ZoneId.systemDefault()));
  }

  /** As {@code 12 files created, 5 files updated}. */
  static String sum(Operation operation) {
    List<String> parts = new ArrayList<>();
    add(parts, operation.created(), "created");
    add(parts, operation.updated(), "updated");
    add(parts, operation.removed(), "removed");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, long number, String done) {
    if (number > 0) {
      parts.add(counted(number, "file") + " " + done);
    }
  }
}
