package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.runtime.fixture.University.Group;
import cz.uois.runtime.fixture.University.Role;
import cz.uois.runtime.fixture.University.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A cursor is no secret, so that one caller may use another's, or make one up: what it compares is
 * still only what he sees himself.
 */
final class BorrowedCursorTest {
  private static final UUID D = UUID.fromString("0d000000-0000-0000-0000-00000000000d");
  private static final UUID HEAD = UUID.fromString("0a000000-0000-0000-0000-00000000000a");
  private static final UUID DEAN = UUID.fromString("0b000000-0000-0000-0000-00000000000b");

  private final GuardedLibrary library = GuardedLibrary.start();
  private final List<String> books = new ArrayList<>();

  @BeforeEach
  void found() {
    library.university().add(new Group(D, null, Term.ALWAYS));
    Stream.of(HEAD, DEAN).forEach(library.university()::addUser);
    library.university().add(new Role(HEAD, D, "head", Term.ALWAYS));
    library.university().add(new Role(DEAN, D, "dean", Term.ALWAYS));
    for (int pages = 1; pages <= 5; pages++) {
      UUID id = library.book(D).id();
      books.add(id.toString());
      library
          .postgres()
          .execute("update books set pages = %d where id = '%s'".formatted(pages, id));
    }
  }

  private List<String> walk(UUID caller, String order, String place) {
    List<String> ids = new ArrayList<>();
    JsonNode answer =
        library.ask(
            caller,
            "{ bookConnection(orderby: \"%s\"%s) { edges { cursor node { id } } } }"
                .formatted(order, place),
            Map.of());
    answer
        .at("/data/bookConnection/edges")
        .forEach(edge -> ids.add(edge.at("/node/id").asString()));
    return ids;
  }

  private String cursorOfThird(String order) {
    return library
        .ask(
            DEAN,
            "{ bookConnection(orderby: \"%s\") { edges { cursor } } }".formatted(order),
            Map.of())
        .at("/data/bookConnection/edges/2/cursor")
        .asString();
  }

  @Test
  void whoSeesTheValuesGoesOnFromThem() {
    assertEquals(
        books.subList(3, 5),
        walk(DEAN, "pages", ", after: \"%s\"".formatted(cursorOfThird("pages"))));
    assertEquals(
        books.subList(0, 2).reversed(),
        walk(DEAN, "pages desc", ", after: \"%s\"".formatted(cursorOfThird("pages desc"))));
  }

  @Test
  void whoDoesNotSeeThemLearnsNothingOfThem() {
    List<String> byId = books.stream().sorted().toList();
    String ascending = cursorOfThird("pages");
    String descending = cursorOfThird("pages desc");
    assertEquals(byId, walk(HEAD, "pages", ", after: \"%s\"".formatted(ascending)));
    assertEquals(List.of(), walk(HEAD, "pages", ", before: \"%s\"".formatted(ascending)));
    assertEquals(List.of(), walk(HEAD, "pages desc", ", after: \"%s\"".formatted(descending)));
    assertEquals(byId, walk(HEAD, "pages desc", ", before: \"%s\"".formatted(descending)));
  }
}
