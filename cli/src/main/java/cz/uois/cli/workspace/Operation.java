package cz.uois.cli.workspace;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A command that changed a folder.
 *
 * @param number the first has 1
 * @param time when
 * @param command as it was typed, without {@code uois}
 * @param files what it changed, by path
 */
public record Operation(int number, Instant time, String command, List<Changed> files) {
  /**
   * A file that it changed.
   *
   * @param path path in the folder
   * @param before SHA-256 of what it replaced; absent if there was no file
   * @param after SHA-256 of what it wrote; absent if it removed the file
   */
  public record Changed(String path, Optional<String> before, Optional<String> after) {}

  public Operation {
    requireNonNull(time, "time is null");
    requireNonNull(command, "command is null");
    files = List.copyOf(files);
  }

  /** How many files it created. */
  public long created() {
    return files.stream().filter(it -> it.before().isEmpty()).count();
  }

  /** How many files it removed. */
  public long removed() {
    return files.stream().filter(it -> it.after().isEmpty()).count();
  }

  /** How many files it replaced. */
  public long updated() {
    return files.size() - created() - removed();
  }
}
