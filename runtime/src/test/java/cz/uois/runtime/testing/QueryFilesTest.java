package cz.uois.runtime.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.fixture.Shelf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that cannot fail proves nothing: each of them is seen failing. */
class QueryFilesTest {
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
  void promisesThatAreKept() throws Exception {
    Path file = write("books/read.gql", "# expect: {\"bookPage\": []}\n{ bookPage { id } }");
    assertDoesNotThrow(() -> files().check(file));
  }

  @Test
  void promisesThatAreBroken() throws Exception {
    Path file = write("books/read.gql", "# expect: {\"bookPage\": [{}]}\n{ bookPage { id } }");
    AssertionError error = assertThrows(AssertionError.class, () -> files().check(file));
    assertEquals("data.bookPage: expected [{}], but it was []", error.getMessage());
  }

  @Test
  void promisesOfFieldsThatAreNotThere() throws Exception {
    Path file =
        write("books/read.gql", "# expect: {\"other\": null}\n{ bookPage(limit: 1) { id } }");
    assertThrows(AssertionError.class, () -> files().check(file));
  }

  @Test
  void writesThatFail() throws Exception {
    Path file = write("books/create.gql", "{ error__failed: __typename }");
    assertThrows(AssertionError.class, () -> files().check(file));
  }

  @Test
  void takesAFieldForAFieldAndNotForAFailure() throws Exception {
    Path file = write("books/read.gql", "{ failed: __typename }");
    assertDoesNotThrow(() -> files().check(file));
  }

  @Test
  void answersWithErrors() throws Exception {
    Path file = write("books/read.gql", "{ noSuchField }");
    AssertionError error = assertThrows(AssertionError.class, () -> files().check(file));
    assertTrue(String.valueOf(error.getMessage()).contains("noSuchField"), error::getMessage);
  }

  @Test
  void variablesFromTheHeader() throws Exception {
    Path file =
        write(
            "books/read.gql",
            "# variables: {\"n\": 1001}\nquery($n: Int) { bookPage(limit: $n) { id } }");
    assertThrows(AssertionError.class, () -> files().check(file));
  }

  @Test
  void ordersFilesByTheLifeOfARow() throws Exception {
    for (String file : List.of("delete", "create", "createTwo", "read")) {
      write("books/" + file + ".gql", "{ bookPage { id } }");
      write("genres/" + file + ".gql", "{ bookPage { id } }");
    }
    assertEquals(
        List.of(
            "books/create.gql",
            "books/createTwo.gql",
            "genres/create.gql",
            "genres/createTwo.gql",
            "books/read.gql",
            "genres/read.gql",
            "genres/delete.gql",
            "books/delete.gql"),
        files().inOrder().stream().map(file -> folder.relativize(file).toString()).toList());
  }

  @Test
  void refusesFilesThatNobodyWouldSend() throws Exception {
    write("boks/read.gql", "{ bookPage { id } }");
    assertThrows(IllegalStateException.class, () -> files().inOrder());
  }

  @Test
  void countsStatements() throws Exception {
    StatementCounts counts = new StatementCounts(member);
    counts.ofRepresentations("BookGQLModel { title }");
    counts.ofListsIn("bookPage { id }");
    String two = "bookPage { id } other: genrePage { id }";
    AssertionError error = assertThrows(AssertionError.class, () -> counts.ofListsIn(two));
    assertTrue(
        String.valueOf(error.getMessage()).endsWith("took 2 SQL statements, expected 1"),
        error::getMessage);
  }

  private QueryFiles files() {
    return new QueryFiles(member, folder);
  }

  private Path write(String file, String text) throws Exception {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }
}
