package cz.uois.runtime.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.config.SeedSettings;
import cz.uois.runtime.fixture.Shelf;
import cz.uois.runtime.fixture.TestDatabase;
import cz.uois.runtime.postgres.Migrations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeederTest {
  private static final String A = "00000000-0000-4000-8000-00000000000a";
  private static final String B = "00000000-0000-4000-8000-00000000000b";
  private static final String C = "00000000-0000-4000-8000-00000000000c";
  private static final String NOBODY = "00000000-0000-4000-8000-0000000000ff";

  @TempDir private static Path directory;

  private TestDatabase database;
  private DataSource connections;

  @BeforeEach
  void createDatabase() throws Exception {
    database = TestDatabase.with();
    connections = database.connections();
    new Migrations(connections, "shelf", Shelf.member().resources()).run();
  }

  @Test
  void importsRowsInTheOrderOfTheirDependenciesWhateverTheFileSays() throws Exception {
    FeedReport report =
        feed(
            """
            {"books": [
               {"id": "%s", "title": "Second", "sequel_id": "%s", "genre_id": "%s", "_chunk": 0},
               {"id": "%s", "title": "First", "sequel_id": "%s", "_chunk": 5},
               {"id": "%s", "title": "Last", "sequel_id": null, "__typename": "BookGQLModel"}],
             "strangers": [{"id": "1", "deep": {"list": [[]]}}],
             "genres": [{"id": "%s", "name": "Poem"}]}
            """
                .formatted(B, C, A, A, B, C, A));
    assertEquals(
        "books: 3 read, 3 imported, 0 existing [] []; genres: 1 read, 1 imported, 0 existing [] []",
        summary(report));
    assertEquals(List.of("First>Second", "Last>null", "Second>Last"), sequels());
  }

  @Test
  void readsEachTypeByTheSpecAndDatesWithoutOffsetAsUtc() throws Exception {
    FeedReport report =
        feed(
            """
            {"books": [{"id": "%s", "title": "Žluťoučký", "order": 3, "pages": 5000000000,
              "price": "12.50", "rating": 0.25, "lent": true, "published": "2024-02-29",
              "due": "2024-03-31T02:30:00.123456", "reading": "1:30:00",
              "extra": {"a": [1, null, "\\u00e9"]}, "cover": "AP8=", "state": "new",
              "createdby": "%s", "created": "2023-07-05 02:23:05+02:00"}]}
            """
                .formatted(A, B));
    assertEquals("books: 1 read, 1 imported, 0 existing [] []", summary(report));
    assertEquals(
        List.of(
            "Žluťoučký|3|5000000000|12.50|0.25|true|2024-02-29|2024-03-31 02:30:00.123456|01:30:00|"
                + "{\"a\": [1, null, \"é\"]}|\\x00ff|new|"
                + B
                + "|2023-07-05 00:23:05"),
        database.query(
            "SELECT concat_ws('|', title, \"order\", pages, price, rating,"
                + " lent::text, published, due AT TIME ZONE 'UTC', reading, extra, cover, state,"
                + " createdby_id, created AT TIME ZONE 'UTC') FROM books"));
  }

  @Test
  void reportsEachWrongRowWithTableIdAndKeyAndImportsTheRest() throws Exception {
    FeedReport report =
        feed(
            """
            {"genres": [{"id": "%1$s", "name": "Poem", "colour": "red"}, {"id": "%2$s", "name": "Poem"}],
             "volumes": [
               {"id": "%1$s", "title": "Good", "genretype_id": "%1$s"},
               {"id": "%1$s", "title": "Twin"},
               {"id": "%2$s", "title": "Dangling", "genre_id": "%4$s"},
               {"id": "%3$s", "title": "Follower", "sequel_id": "%2$s"},
               {"id": "00000000-0000-4000-8000-000000000001", "title": "Wrong", "order": "3", "due": "soon"},
               {"id": "00000000-0000-4000-8000-000000000002", "title": "Low", "order": -1},
               {"id": "00000000-0000-4000-8000-000000000003", "title": "%5$s"},
               {"id": "00000000-0000-4000-8000-000000000004"},
               {"id": "00000000-0000-4000-8000-000000000005", "title": "Self",
                "sequel_id": "00000000-0000-4000-8000-000000000005"},
               {"id": "1-1-1-1-1", "title": "Short id"},
               {"title": "No id"},
               17]}
            """
                .formatted(A, B, C, NOBODY, "x".repeat(51)));
    List<String> refused = new ArrayList<>();
    report.tables().forEach(t -> t.refused().forEach(f -> refused.add(f.toString())));
    Collections.sort(refused);
    assertEquals(
        """
        books #11 id: the row has no id
        books #12: the entry is not a row
        books 00000000-0000-4000-8000-000000000001 due: 'soon' is not a value of type datetime
        books 00000000-0000-4000-8000-000000000001 order: '3', expected a whole number from -2147483648 to 2147483647
        books 00000000-0000-4000-8000-000000000002 order: must be at least 0
        books 00000000-0000-4000-8000-000000000003: value too long for type character varying(50)
        books 00000000-0000-4000-8000-000000000004 title: has no value, and the column needs one
        books %1$s id: an earlier row of the file has the same id
        books %2$s genre_id: refers to %4$s, which genres does not have
        books %3$s sequel_id: refers to %2$s of books, which was not imported
        books 1-1-1-1-1 id: '1-1-1-1-1' is not a UUID
        genres %2$s: duplicate key value violates unique constraint "genres_name_key"
        """
            .formatted(A, B, C, NOBODY)
            .strip(),
        String.join("\n", refused));
    assertEquals(List.of("Good", "Self"), database.query("SELECT title FROM books ORDER BY title"));
    FeedReport.Table genres = report.tables().get(1);
    assertEquals(
        "[genres " + A + " colour: unknown column, its value was left out]",
        genres.notes().toString());
    assertEquals(1, genres.imported());
  }

  @Test
  void changesNothingTheSecondTime() throws Exception {
    String file = "{\"genres\": [{\"id\": \"%s\", \"name\": \"%s\"}]}";
    feed(file.formatted(A, "Poem"));
    FeedReport again = feed(file.formatted(A, "Prose"));
    assertEquals("genres: 1 read, 0 imported, 1 existing [] []", summary(again));
    assertEquals(List.of("Poem"), database.query("SELECT name FROM genres"));
  }

  @Test
  void importsEachRowOnceWhenSeveralFeedAtOnce() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 1200; i++) {
      rows.append(i == 0 ? "" : ",")
          .append("{\"id\": \"00000000-0000-4000-8000-%012d\", \"name\": \"g%d\"}".formatted(i, i));
    }
    Path file = write("{\"genres\": [" + rows + "]}");
    int imported = 0;
    try (ExecutorService members = Executors.newFixedThreadPool(4)) {
      List<Future<FeedReport>> reports = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        reports.add(members.submit(() -> feeder(file, false).feed()));
      }
      for (Future<FeedReport> report : reports) {
        imported += report.get().tables().getFirst().imported();
      }
    }
    assertEquals(1200, imported);
    assertEquals(List.of("1200"), database.query("SELECT count(*) FROM genres"));
  }

  @Test
  void fillsOnlyTypesAndCategoriesWithoutDemoData() throws Exception {
    Path file =
        write(
            "{\"genres\": [{\"id\": \"%s\"}], \"books\": [{\"id\": \"%s\", \"title\": \"T\"}]}"
                .formatted(A, B));
    assertEquals(
        "genres: 1 read, 1 imported, 0 existing [] []", summary(feeder(file, false).feed()));
    assertEquals(List.of("0"), database.query("SELECT count(*) FROM books"));
  }

  @Test
  void refusesAFileThatIsNotJsonAndSaysWhere() throws Exception {
    Path file = write("{\"genres\": [{\"id\": }]}");
    EnvironmentFailure failure =
        assertThrows(EnvironmentFailure.class, () -> feeder(file, true).feed());
    assertTrue(
        String.valueOf(failure.getMessage()).contains("line 1, column 20"), failure::getMessage);
  }

  @Test
  void refusesANamedFileThatIsNotThereAndPassesOverAnUnnamedOne() throws Exception {
    Path absent = directory.resolve("absent.json");
    Feeder named = new Feeder(Shelf.member(), connections, new SeedSettings(absent, true, true));
    assertThrows(EnvironmentFailure.class, named::feed);
    assertEquals(FeedReport.empty(), feeder(absent, true).feed());
  }

  private List<String> sequels() throws Exception {
    return database.query(
        "SELECT b.title || '>' || coalesce(s.title, 'null') FROM books b"
            + " LEFT JOIN books s ON s.id = b.sequel_id ORDER BY b.title");
  }

  private FeedReport feed(String json) throws Exception {
    return feeder(write(json), true).feed();
  }

  private Feeder feeder(Path file, boolean demoData) {
    return new Feeder(Shelf.member(), connections, new SeedSettings(file, false, demoData));
  }

  private static Path write(String json) throws Exception {
    return Files.writeString(Files.createTempFile(directory, "seed", ".json"), json);
  }

  private static String summary(FeedReport report) {
    return String.join(
        "; ",
        report.tables().stream()
            .filter(t -> t.read() > 0)
            .map(t ->
                "%s: %d read, %d imported, %d existing %s %s"
                    .formatted(
                        t.name(), t.read(), t.imported(), t.existing(), t.refused(), t.notes()))
            .toList());
  }
}
