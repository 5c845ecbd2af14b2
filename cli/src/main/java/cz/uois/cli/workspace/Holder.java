package cz.uois.cli.workspace;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Who writes in a folder.
 *
 * @param process its process number
 * @param since when it began, to the nanosecond, so that no two are equal
 * @param command what it does, as it was typed, without {@code uois}
 */
record Holder(long process, Instant since, String command) {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  static Holder ofThisProcess(String command) {
    return new Holder(ProcessHandle.current().pid(), Instant.now(), command);
  }

  String text() {
    return process + "\n" + since + "\n" + command + "\n";
  }

  /** Who wrote a text, in words that begin a sentence. */
  static String inWords(String text) {
    List<String> lines = text.lines().toList();
    try {
      Holder holder =
          new Holder(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)), lines.get(2));
      return "'%s' (process %d, since %s)"
          .formatted(
              ("uois " + holder.command).strip(), holder.process, CLOCK.format(holder.since));
    } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException _) {
      // Between taking the lock and writing into it.
      return "another uois";
    }
  }
}
