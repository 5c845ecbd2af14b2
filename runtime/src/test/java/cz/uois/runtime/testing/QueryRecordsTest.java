package cz.uois.runtime.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.fixture.Shelf;
import cz.uois.runtime.testing.QueryRecords.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL and the answer beside each query file: never taken for granted, always visible. */
final class QueryRecordsTest {
  private static final String QUERY = "{ bookPage(limit: 1) { id } }\n";

  private static MemberUnderTest member;

  @TempDir private Path folder;

  @BeforeAll
  static void start(@TempDir Path database) throws Exception {
    member = MemberUnderTest.start(Shelf.member(), database);
  }

  @AfterAll
  static void stop() {
    member.close();
  }

  @Test
  void writesWhatIsNotThere() throws Exception {
    write("books/read.gql", QUERY);
    check(Policy.WRITE_MISSING);
    assertEquals(
        """
        -- 1 statement of read.gql 458708c986ec
        select "t0"."id" from "books" as "t0" order by "t0"."id" asc offset ? rows fetch next ? rows only
        """,
        read("books/read.sql"));
    assertEquals(
        """
        {
          "data" : {
            "bookPage" : [ ]
          }
        }
        """,
        read("books/read.json"));
  }

  @Test
  void writesNothingWhereThatIsForbidden() throws Exception {
    write("books/read.gql", QUERY);
    AssertionError error = assertThrows(AssertionError.class, () -> check(Policy.STRICT));
    assertTrue(message(error).contains("read.sql and read.json"), error::getMessage);
    assertFalse(Files.exists(folder.resolve("books/read.sql")));
  }

  @Test
  void refusesAnotherStatementThanTheRecorded() throws Exception {
    write("books/read.gql", QUERY);
    check(Policy.WRITE_MISSING);
    write("books/read.sql", read("books/read.sql").replace("\"t0\".\"id\" asc", "1"));
    for (Policy policy : new Policy[] {Policy.WRITE_MISSING, Policy.STRICT}) {
      AssertionError error = assertThrows(AssertionError.class, () -> check(policy));
      assertTrue(message(error).contains("read.sql:2: expected"), error::getMessage);
    }
  }

  @Test
  void refusesMoreStatementsThanRecorded() throws Exception {
    write("books/read.gql", QUERY);
    check(Policy.WRITE_MISSING);
    write("books/read.sql", read("books/read.sql").replace("-- 1 statement", "-- 0 statements"));
    AssertionError error = assertThrows(AssertionError.class, () -> check(Policy.STRICT));
    assertTrue(message(error).contains("read.sql:1: expected"), error::getMessage);
  }

  @Test
  void refusesAnotherAnswerThanTheRecorded() throws Exception {
    write("books/read.gql", QUERY);
    check(Policy.WRITE_MISSING);
    write("books/read.json", "{}\n");
    AssertionError error = assertThrows(AssertionError.class, () -> check(Policy.WRITE_MISSING));
    assertTrue(message(error).contains("read.json:1: expected"), error::getMessage);
    check(Policy.ACCEPT);
    assertDoesNotThrow(() -> check(Policy.STRICT));
  }

  @Test
  void takesTheRecordOfAnotherTextForNone() throws Exception {
    write("books/read.gql", QUERY);
    check(Policy.WRITE_MISSING);
    write("books/read.gql", "{ bookPage(limit: 1) { id title } }\n");
    assertThrows(AssertionError.class, () -> check(Policy.STRICT));
    check(Policy.WRITE_MISSING);
    assertTrue(read("books/read.sql").contains("\"t0\".\"title\""));
    assertDoesNotThrow(() -> check(Policy.STRICT));
  }

  @Test
  void readsRecordsWithTheLineEndsOfWindows() throws Exception {
    write("books/read.gql", QUERY);
    check(Policy.WRITE_MISSING);
    for (String file : new String[] {"read.gql", "read.sql", "read.json"}) {
      write("books/" + file, read("books/" + file).replace("\n", "\r\n"));
    }
    assertDoesNotThrow(() -> check(Policy.STRICT));
  }

  @Test
  void recordsNoAnswerThatIsWrong() throws Exception {
    write("books/read.gql", "# expect: {\"bookPage\": [{}]}\n" + QUERY);
    assertThrows(AssertionError.class, () -> check(Policy.ACCEPT));
    assertFalse(Files.exists(folder.resolve("books/read.sql")));
  }

  @Test
  void removesTheRecordsOfQueriesThatAreGone() throws Exception {
    write("books/read.gql", QUERY);
    check(Policy.WRITE_MISSING);
    Files.move(folder.resolve("books"), folder.resolve("boks"));
    Files.delete(folder.resolve("boks/read.gql"));
    AssertionError error = assertThrows(AssertionError.class, () -> files(Policy.STRICT).inOrder());
    assertTrue(message(error).contains("read.sql is of a query"), error::getMessage);
    files(Policy.WRITE_MISSING).inOrder();
    assertFalse(Files.exists(folder.resolve("boks")));
  }

  @Test
  void keepsWhatIsNoRecord() throws Exception {
    write("books/notes.json", "{}");
    write("books/notes.sql", "select 1");
    files(Policy.ACCEPT).inOrder();
    assertTrue(Files.exists(folder.resolve("books/notes.json")));
    assertTrue(Files.exists(folder.resolve("books/notes.sql")));
  }

  @Test
  void countsTheStatements() throws Exception {
    write(
        "books/two.gql",
        """
        # variables: {"n": 2}
        query($n: Int) { a: bookPage(limit: $n) { id } b: genrePage(limit: $n) { id } }
        """);
    check(Policy.WRITE_MISSING);
    assertTrue(read("books/two.sql").startsWith("-- 2 statements of two.gql "));
  }

  private void check(Policy policy) throws IOException, InterruptedException {
    QueryFiles files = files(policy);
    for (Path file : files.inOrder()) {
      files.check(file);
    }
  }

  private QueryFiles files(Policy policy) {
    return new QueryFiles(member, folder, policy);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static String message(AssertionError error) {
    return String.valueOf(error.getMessage());
  }
}
