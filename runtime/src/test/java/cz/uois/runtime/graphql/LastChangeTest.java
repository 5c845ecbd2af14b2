package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The token that guards updates and deletes: what is accepted for it, and what is said of others.
 */
final class LastChangeTest {
  private static final String BOOK = "00000000-0000-0000-0000-0000000000b1";
  private static final String CONFLICT = "0cabc1b2-f712-49bd-8823-1e2905eb4f45";
  private static final String UNEXPECTED = "43b027da-d073-4fac-8881-3353609f2bcd";
  private static final LibraryUnderTest LIBRARY = LibraryUnderTest.start();

  @BeforeEach
  void fill() {
    changedAt("2024-01-01 10:00:00.123456+00");
  }

  private static void changedAt(String time) {
    LIBRARY
        .postgres()
        .execute(
            "delete from books; insert into books (id, title, lastchange) values ('%s', 'T', '%s')"
                .formatted(BOOK, time));
  }

  @Test
  void travelsWithSixDigits() {
    assertEquals("2024-01-01T10:00:00.123456+00:00", read());
    changedAt("2024-01-01 10:00:00+00");
    assertEquals("2024-01-01T10:00:00.000000+00:00", read());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-01T10:00:00.123456+00:00",
        "2024-01-01T10:00:00.123456Z",
        "2024-01-01T10:00:00.123456",
        "2024-01-01T12:00:00.123456+02:00",
        "2024-01-01 04:30:00.123456-05:30"
      })
  void isTheSameMomentInEveryOffset(String token) {
    assertEquals("BookGQLModel", update(token).at("/__typename").asString());
  }

  /** As Python writes it, where there are no microseconds. */
  @Test
  void isAcceptedWithoutTheZerosItEndsWith() {
    changedAt("2024-01-01 10:00:00+00");
    assertEquals("BookGQLModel", update("2024-01-01T10:00:00").at("/__typename").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01T10:00:00.123Z, 3",
    "2024-01-01T10:00:00.12, 2",
    "2024-01-01T10:00:00+00:00, 0"
  })
  void isRefusedWithTheReasonIfItWasCut(String token, int digits) {
    JsonNode error = update(token);
    assertEquals(
        "lastchange '%s' was cut to %d fraction digits: send it back unchanged, with all six"
            .formatted(token, digits),
        error.at("/msg").asString());
    assertEquals(UNEXPECTED, error.at("/code").asString(), "a conflict would be tried for ever");
    assertEquals("2024-01-01T10:00:00.123456+00:00", error.at("/Entity/lastchange").asString());
  }

  @Test
  void isAConflictIfItIsOfAnotherMoment() {
    JsonNode error = update("2024-01-01T10:00:00.123457+00:00");
    assertEquals(CONFLICT, error.at("/code").asString());
    assertEquals("the row was changed since it was read", error.at("/msg").asString());
  }

  @Test
  void growsThoughTheClockStandsBehindIt() {
    changedAt("2999-01-01 00:00:00.000001+00");
    JsonNode changed = update("2999-01-01T00:00:00.000001+00:00");
    assertEquals("2999-01-01T00:00:00.000002+00:00", changed.at("/lastchange").asString());
    assertTrue(update(changed.at("/lastchange").asString()).has("lastchange"));
    assertEquals("2999-01-01T00:00:00.000003+00:00", read());
  }

  private static String read() {
    return LIBRARY
        .run("{ bookById(id: \"%s\") { lastchange } }".formatted(BOOK))
        .at("/data/bookById/lastchange")
        .asString();
  }

  private static JsonNode update(String lastchange) {
    return LIBRARY
        .run(
            """
            mutation { bookUpdate(book: {id: "%s", lastchange: "%s", title: "U"}) { __typename
              ... on BookGQLModel { lastchange }
              ... on BookGQLModelUpdateError { msg code Entity { lastchange } } } }
            """
                .formatted(BOOK, lastchange))
        .at("/data/bookUpdate");
  }
}
