package cz.uois.runtime.testing;

import cz.uois.runtime.entity.EntityDescriptor;
import cz.uois.runtime.entity.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files {@code src/test/gql/<table>/<name>.gql}: each a document with comment lines {@code #
 * variables: {…}} and {@code # expect: {…}}, the part of the answer's {@code data} that is
 * promised. In the variables, {@code $lastchange} is what {@code read.gql} of the same folder
 * answers now. A document asks for {@code error__failed: failed} where a write may fail: an entity
 * may well have a field {@code failed} of its own.
 *
 * <p>Beside {@code read.gql} stand its answer, {@code read.json}, and its SQL, {@code read.sql}.
 * Where they are missing, or of another text of the query, they are written, but not under the
 * system property {@code uois.strict}, which makes that an error; {@code uois.accept} writes all of
 * them anew.
 */
public final class QueryFiles {
  private static final String VARIABLES = "# variables: ";
  private static final String EXPECT = "# expect: ";
  private static final String LAST_CHANGE = "$lastchange";

  /** No field of an entity can be called so: names of the schema have no two underscores. */
  private static final String FAILED = "error__failed";

  private final MemberUnderTest member;
  private final Path folder;
  private final QueryRecords records;
  private final List<String> tables;

  /**
   * The files below a folder.
   *
   * @param folder holds one folder for each table
   */
  public QueryFiles(MemberUnderTest member, Path folder) {
    this(member, folder, QueryRecords.Policy.ofProperties());
  }

  /** The files below a folder, with or without leave to write there. */
  QueryFiles(MemberUnderTest member, Path folder, QueryRecords.Policy policy) {
    this.member = member;
    this.folder = folder;
    records = new QueryRecords(policy);
    tables =
        member.descriptor().entities().stream()
            .filter(entity -> paged(entity) || folderOf(entity).toFile().isDirectory())
            .map(entity -> entity.type().table().getName())
            .toList();
  }

  private static boolean paged(EntityDescriptor entity) {
    return entity.operations().stream().anyMatch(Operation.Page.class::isInstance);
  }

  private Path folderOf(EntityDescriptor entity) {
    return folder.resolve(entity.type().table().getName());
  }

  /**
   * Gives every table two rows, if its rules allow that: each {@code create.gql} is sent as it is,
   * then once more without the id. That the second may be refused, by a unique column, is no error.
   *
   * @throws AssertionError if a first row is refused
   */
  public void createRows() throws IOException, InterruptedException {
    for (String table : tables) {
      for (Path file : files(table, "create.*")) {
        // Not in the order that records are made in: other rows are there than the rows of those.
        send(file);
        String query = Files.readString(file);
        JsonNode variables = variables(file, query);
        for (JsonNode row : variables) {
          if (row instanceof ObjectNode fields) {
            fields.remove("id");
          }
        }
        member.ask(query, variables);
      }
    }
  }

  /**
   * All files in the order of a row's life: what creates, then what reads and updates, then what
   * deletes, the tables backwards. A table that has no queries of its own has no folder.
   *
   * @throws IOException if a folder cannot be read
   * @throws IllegalStateException if a folder belongs to none of them: its files would not be sent
   */
  public List<Path> inOrder() throws IOException {
    for (Path each : folders()) {
      records.removeOrphans(each);
    }
    refuseOthers();
    List<Path> files = new ArrayList<>();
    for (String table : tables) {
      files.addAll(files(table, "create.*"));
    }
    for (String table : tables) {
      files.addAll(files(table, "(?!create|delete).*"));
    }
    for (String table : tables.reversed()) {
      files.addAll(files(table, "delete.*"));
    }
    return files;
  }

  private List<Path> folders() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private void refuseOthers() throws IOException {
    for (Path other : folders()) {
      if (!tables.contains(other.getFileName().toString())) {
        throw new IllegalStateException(other + " is no table's folder, expected one of " + tables);
      }
    }
  }

  private List<Path> files(String table, String name) throws IOException {
    if (Files.notExists(folder.resolve(table))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve(table))) {
      return files
          .filter(file -> file.getFileName().toString().matches(name + "\\.gql"))
          .sorted()
          .toList();
    }
  }

  /**
   * Sends a file.
   *
   * @throws AssertionError if the answer has errors, a write failed, something promised is not
   *     there, or its records say something else
   */
  public void check(Path file) throws IOException, InterruptedException {
    String query = Files.readString(file);
    JsonNode answer = send(file);
    List<String> statements = member.sent();
    JsonNode lasting = new Lasting(member.started(), query).of(answer);
    records.check(file, query, lasting, statements);
  }

  private JsonNode send(Path file) throws IOException, InterruptedException {
    String query = Files.readString(file);
    JsonNode answer = member.ask(query, variables(file, query));
    if (answer.has("errors") || answer.findValue(FAILED) != null) {
      throw new AssertionError(file + " was answered " + answer);
    }
    Optional<String> expected = header(query, EXPECT);
    if (expected.isPresent()) {
      contains(member.json(expected.get()), answer.path("data"), "data");
    }
    return answer;
  }

  private JsonNode variables(Path file, String query) throws IOException, InterruptedException {
    String variables = header(query, VARIABLES).orElse("{}");
    if (variables.contains(LAST_CHANGE)) {
      variables = variables.replace(LAST_CHANGE, lastChange(file.resolveSibling("read.gql")));
    }
    return member.json(variables);
  }

  private String lastChange(Path read) throws IOException, InterruptedException {
    String query = Files.readString(read);
    JsonNode answer = member.ask(query, member.json(header(query, VARIABLES).orElse("{}")));
    JsonNode found = answer.findValue("lastchange");
    if (found == null) {
      throw new AssertionError(read + " was answered " + answer + ", which has no lastchange");
    }
    return found.asString();
  }

  private static Optional<String> header(String query, String start) {
    return query
        .lines()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .map(line -> line.substring(start.length()));
  }

  private static void contains(JsonNode expected, JsonNode actual, String path) {
    if (expected.isObject()) {
      expected.forEachEntry((key, value) -> contains(value, actual.path(key), path + "." + key));
    } else if (expected.isArray() && actual.size() == expected.size()) {
      for (int i = 0; i < expected.size(); i++) {
        contains(expected.get(i), actual.path(i), path + "." + i);
      }
    } else if (!expected.equals(actual)) {
      throw new AssertionError(path + ": expected " + expected + ", but it was " + actual);
    }
  }
}
