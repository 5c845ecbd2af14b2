package cz.uois.cli.workspace;

import cz.uois.cli.plan.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The operations of late, each with the bytes that it replaced, in a folder that Git does not see:
 * Git has a history of its own, and what others did elsewhere cannot be undone here.
 */
final class OperationLog {
  static final String FOLDER = Journal.FOLDER + "operations/";

  private static final Pattern NAME = Pattern.compile("(\\d{6})\\.zip");

  /** How many operations are kept. */
  private static final int MOST = 50;

  /** How many bytes are kept of all of them. */
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  /** Of larger files, as the runtime's jar, the hash is kept alone. */
  private static final int LARGEST_FILE = 1024 * 1024;

  private final Tree tree;

  OperationLog(Tree tree) {
    this.tree = tree;
  }

  /**
   * What goes to the disk together with changes, so that they can be undone.
   *
   * @param writes the operation's file, by path
   * @param removes files of the oldest operations, which go for it
   */
  record Entry(SortedMap<String, Bytes> writes, SortedSet<String> removes) {}

  Entry entry(ChangeSet changes) {
    List<Integer> numbers = numbers();
    int number = numbers.isEmpty() ? 1 : numbers.getLast() + 1;
    List<Operation.Changed> files = new ArrayList<>();
    SortedMap<String, Bytes> replaced = new TreeMap<>();
    SortedSet<String> paths = new TreeSet<>(changes.writes().keySet());
    paths.addAll(changes.removes());
    for (String path : paths) {
      Optional<Bytes> before = tree.read(path);
      Optional<Bytes> after = Optional.ofNullable(changes.writes().get(path));
      files.add(new Operation.Changed(path, before.map(Bytes::sha256), after.map(Bytes::sha256)));
      before
          .filter(bytes -> bytes.toArray().length <= LARGEST_FILE)
          .ifPresent(bytes -> replaced.put(path, bytes));
    }
    Operation operation =
        new Operation(
            number,
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            Invocation.current().command(),
            files);
    Bytes bytes = new OperationFile(operation, replaced).print();
    SortedMap<String, Bytes> writes = new TreeMap<>();
    writes.put(path(number), bytes);
    return new Entry(writes, forgotten(numbers, bytes.toArray().length));
  }

  private SortedSet<String> forgotten(List<Integer> numbers, long size) {
    SortedSet<String> forgotten = new TreeSet<>();
    long bytes = size;
    int kept = 1;
    for (int number : numbers.reversed()) {
      bytes += size(number);
      kept++;
      if (kept > MOST || bytes > MOST_BYTES) {
        forgotten.add(path(number));
      }
    }
    return forgotten;
  }

  private long size(int number) {
    try {
      return Files.size(tree.resolve(path(number)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + tree.resolve(path(number)), e);
    }
  }

  /** Those that are kept, the newest first. */
  List<OperationFile> newestFirst() {
    return numbers().reversed().stream().map(this::read).toList();
  }

  /**
   * The newest one, or it and all back to that of a number.
   *
   * @throws ConflictException if there is none
   */
  List<OperationFile> since(OptionalInt oldest) {
    List<Integer> numbers = numbers();
    if (numbers.isEmpty()) {
      throw new ConflictException("nothing to undo: no operation is kept in " + tree.root());
    }
    if (oldest.isPresent() && !numbers.contains(oldest.getAsInt())) {
      throw new ConflictException(
          "operation %d is not kept; 'uois log' lists those that are".formatted(oldest.getAsInt()));
    }
    int from = oldest.orElse(numbers.getLast());
    return numbers.reversed().stream().filter(it -> it >= from).map(this::read).toList();
  }

  private OperationFile read(int number) {
    try {
      return OperationFile.parse(number, tree.read(path(number)).orElse(Bytes.of("")));
    } catch (IllegalArgumentException e) {
      throw new ConflictException(
          tree.resolve(path(number)) + " " + e.getMessage() + "; remove it to go on without it");
    }
  }

  private List<Integer> numbers() {
    Path folder = tree.resolve(FOLDER);
    if (tree.obstacle(FOLDER + "x").isPresent()
        || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    List<Integer> numbers = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          numbers.add(Integer.parseInt(name.group(1)));
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
    Collections.sort(numbers);
    return numbers;
  }

  private static String path(int number) {
    return FOLDER + String.format(Locale.ROOT, "%06d.zip", number);
  }
}
