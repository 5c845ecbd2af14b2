package cz.uois.cli.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Plan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An operation as a file: a zip, which anybody can look into, with a text that says what happened
 * and the bytes that were replaced under the paths where they were.
 *
 * @param operation what happened
 * @param replaced the bytes that were replaced or removed, by path
 */
record OperationFile(Operation operation, SortedMap<String, Bytes> replaced) {
  private static final String TEXT = "operation";
  private static final String FILES = "before/";
  private static final String NONE = "-";

  /** More would not come from us, which keep 1 MiB a file at most. */
  private static final int MOST_BYTES = 256 * 1024 * 1024;

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  Bytes print() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      add(zip, TEXT, text().getBytes(UTF_8));
      for (var file : replaced.entrySet()) {
        add(zip, FILES + file.getKey(), file.getValue().toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot pack what was replaced", e);
    }
    return Bytes.of(bytes.toByteArray());
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append("time ").append(operation.time()).append('\n');
    text.append("command ").append(operation.command()).append('\n');
    operation
        .files()
        .forEach(file ->
            text.append("file ")
                .append(file.before().orElse(NONE))
                .append(' ')
                .append(file.after().orElse(NONE))
                .append(' ')
                .append(file.path())
                .append('\n'));
    return text.toString();
  }

  /**
   * The operation that bytes say.
   *
   * @throws IllegalArgumentException if they are none of ours
   */
  static OperationFile parse(int number, Bytes bytes) {
    SortedMap<String, Bytes> replaced = new TreeMap<>();
    Optional<Operation> operation = Optional.empty();
    int left = MOST_BYTES;
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes.toArray()), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes(left);
        left -= content.length;
        if (left == 0) {
          throw new IllegalArgumentException("is larger than what uois writes");
        }
        if (entry.getName().equals(TEXT)) {
          operation = Optional.of(operation(number, new String(content, UTF_8)));
        } else if (entry.getName().startsWith(FILES)) {
          replaced.put(entry.getName().substring(FILES.length()), Bytes.of(content));
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot be read: " + e.getMessage(), e);
    }
    return new OperationFile(
        operation.orElseThrow(() -> new IllegalArgumentException("does not say what happened")),
        replaced);
  }

  private static Operation operation(int number, String text) {
    Instant time = Instant.EPOCH;
    String command = "";
    List<Operation.Changed> files = new ArrayList<>();
    for (String line : text.lines().toList()) {
      // A command and a path may have blanks.
      String[] words = line.split(" ", line.startsWith("file ") ? 4 : 2);
      if (words[0].equals("time") && words.length == 2) {
        time = time(words[1]);
      } else if (words[0].equals("command") && words.length == 2) {
        command = words[1];
      } else if (words[0].equals("file") && words.length == 4 && Plan.isInside(words[3])) {
        files.add(new Operation.Changed(words[3], hash(words[1]), hash(words[2])));
      } else {
        throw new IllegalArgumentException("says '" + line + "', which is not understood");
      }
    }
    return new Operation(number, time, command, files);
  }

  private static Instant time(String word) {
    try {
      return Instant.parse(word);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("has no time but '" + word + "'", e);
    }
  }

  private static Optional<String> hash(String word) {
    return word.equals(NONE) ? Optional.empty() : Optional.of(word);
  }
}
