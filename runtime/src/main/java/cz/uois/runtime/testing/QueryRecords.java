package cz.uois.runtime.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands beside a query file {@code read.gql}: its answer in {@code read.json}, and the SQL
 * statements that it took in {@code read.sql}, so that one statement more shows in review. The
 * first line of the latter counts them and says of which text of the query they are: a query that
 * changed, as when its member is generated anew, has no record, and a promise of an old query is
 * none.
 */
final class QueryRecords {
  private static final Logger LOG = LoggerFactory.getLogger(QueryRecords.class);
  private static final ObjectWriter JSON =
      new JsonMapper()
          .writer()
          .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
  private static final Pattern RECORD =
      Pattern.compile("-- \\d+ statements? of .+\\.gql [0-9a-f]{12}");
  private static final String QUERY = ".gql";
  private static final String STATEMENTS = ".sql";
  private static final String ANSWER = ".json";

  /** What to do about a query that has no record. */
  enum Policy {
    /** Write it, which the log and the author's version control show. */
    WRITE_MISSING,
    /** Write all of them anew, as what is right from now on. */
    ACCEPT,
    /** Write none: a query without a record is an error. */
    STRICT;

    /** As the system properties {@code uois.accept} and {@code uois.strict} say. */
    static Policy ofProperties() {
      if (System.getProperty("uois.strict") != null) {
        return STRICT;
      }
      return System.getProperty("uois.accept") != null ? ACCEPT : WRITE_MISSING;
    }
  }

  private final Policy policy;

  QueryRecords(Policy policy) {
    this.policy = policy;
  }

  /**
   * Compares what a query took and answered with its record.
   *
   * @param answer without what another run would answer otherwise
   * @throws AssertionError if the record says something else, or there is none and none may be
   *     written
   */
  void check(Path file, String query, JsonNode answer, List<String> statements) throws IOException {
    String mark = mark(file, query);
    String json = JSON.writeValueAsString(answer) + "\n";
    String sql =
        "-- " + counted(statements.size()) + mark + "\n" + String.join(";\n", statements) + "\n";
    if (policy == Policy.ACCEPT || (policy == Policy.WRITE_MISSING && !exists(file, mark))) {
      write(beside(file, STATEMENTS), sql);
      write(beside(file, ANSWER), json);
    } else if (!exists(file, mark)) {
      throw new AssertionError(
          file
              + " has no record of this text of it, expected "
              + beside(file, STATEMENTS).getFileName()
              + " and "
              + beside(file, ANSWER).getFileName()
              + " beside it: run the tests without -Duois.strict, and commit what they write");
    } else {
      compare(beside(file, STATEMENTS), sql);
      compare(beside(file, ANSWER), json);
    }
  }

  /**
   * Removes the records of queries that are no longer there from the folder of a table, and the
   * folder if nothing else was in it.
   *
   * @throws AssertionError if there are any and nothing may be written
   */
  void removeOrphans(Path folder) throws IOException {
    List<Path> orphans = orphans(folder);
    for (Path statements : orphans) {
      if (policy == Policy.STRICT) {
        throw new AssertionError(statements + " is of a query that is no longer there: delete it");
      }
      LOG.info("removed {}: its query is no longer there", statements);
      Files.delete(statements);
      Files.deleteIfExists(sibling(statements, STATEMENTS, ANSWER));
    }
    if (!orphans.isEmpty() && isEmpty(folder)) {
      Files.delete(folder);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      return left.findAny().isEmpty();
    }
  }

  private static List<Path> orphans(Path folder) throws IOException {
    List<Path> orphans = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(STATEMENTS)).toList()) {
        if (Files.notExists(sibling(file, STATEMENTS, QUERY))
            && RECORD.matcher(firstLine(file)).matches()) {
          orphans.add(file);
        }
      }
    }
    return orphans;
  }

  private static String firstLine(Path file) throws IOException {
    return text(file).lines().findFirst().orElse("");
  }

  private static boolean exists(Path file, String mark) throws IOException {
    Path statements = beside(file, STATEMENTS);
    return Files.exists(statements)
        && Files.exists(beside(file, ANSWER))
        && firstLine(statements).endsWith(mark);
  }

  private static void compare(Path file, String actual) throws IOException {
    List<String> expected = text(file).lines().toList();
    List<String> found = actual.lines().toList();
    if (expected.equals(found)) {
      return;
    }
    int line = 0;
    while (line < Math.min(expected.size(), found.size())
        && expected.get(line).equals(found.get(line))) {
      line++;
    }
    throw new AssertionError(
        "%s:%d: expected%n  %s%nbut it was%n  %s%nIf that is meant, run the tests with -Duois.accept, which writes the file anew.%nNow it would be%n%s"
            .formatted(file, line + 1, at(expected, line), at(found, line), actual));
  }

  private static String at(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : "(the end)";
  }

  private static void write(Path file, String text) throws IOException {
    if (Files.notExists(file) || !text(file).equals(text)) {
      Files.writeString(file, text);
      LOG.info("wrote {}: read it and commit it", file);
    }
  }

  private static String counted(int statements) {
    return statements == 1 ? "1 statement" : statements + " statements";
  }

  /** The end of the first line of a record: the query, and a digest of it. */
  private static String mark(Path file, String query) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(query.replace("\r\n", "\n").getBytes(UTF_8));
      return String.format(
          Locale.ROOT, " of %s %s", file.getFileName(), HexFormat.of().formatHex(digest, 0, 6));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text as it was written, whatever line ends version control gave it. */
  private static String text(Path file) throws IOException {
    return Files.readString(file).replace("\r\n", "\n");
  }

  private static Path beside(Path query, String ending) {
    return sibling(query, QUERY, ending);
  }

  private static Path sibling(Path file, String ending, String other) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - ending.length()) + other);
  }
}
