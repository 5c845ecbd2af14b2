package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.AccessRule;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The same insert sent twice is answered twice, to who sent it. Somebody else who guesses what a
 * hidden row says is told no more than that its id is taken.
 */
final class RepeatedInsertTest {
  private static final UUID ID = UUID.fromString("0f000000-0000-0000-0000-00000000000f");
  private static final UUID FIRST = UUID.fromString("0a000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER = UUID.fromString("0b000000-0000-0000-0000-00000000000b");
  private static final AccessRule EVERYBODY = AccessRule.of(AccessRule.PUBLIC);

  private static GuardedLibrary readBy(AccessRule readers) {
    GuardedLibrary library =
        GuardedLibrary.start(
            Access.of(readers, EVERYBODY, EVERYBODY, EVERYBODY), attribute -> attribute);
    library.university().addUser(FIRST);
    library.university().addUser(OTHER);
    return library;
  }

  private static String insert(GuardedLibrary library, @Nullable UUID caller) {
    JsonNode answer =
        library.ask(
            caller,
            """
            mutation { bookInsert(book: {id: "%s", title: "guessed", rbacobjectId: "%s"}) {
              ... on BookGQLModel { created } ... on BookGQLModelInsertError { msg } } }
            """
                .formatted(ID, FIRST),
            Map.of());
    return answer.at("/data/bookInsert/msg").asString("written");
  }

  @Test
  void isAnsweredToWhoeverSentIt() {
    GuardedLibrary library = readBy(AccessRule.of("nobody"));
    assertEquals("written", insert(library, FIRST));
    assertEquals("written", insert(library, FIRST));
    assertEquals("id is taken", insert(library, OTHER));
    assertEquals("id is taken", insert(library, null));
  }

  @Test
  void isNotAnsweredToAnyoneWithoutATokenWhoDoesNotSeeTheRow() {
    GuardedLibrary library = readBy(AccessRule.of(AccessRule.MYSELF));
    assertEquals("written", insert(library, null));
    assertEquals("id is taken", insert(library, null));
  }

  @Test
  void isAnsweredWithoutATokenWhereEverybodySeesTheRow() {
    GuardedLibrary library = readBy(EVERYBODY);
    assertEquals("written", insert(library, null));
    assertEquals("written", insert(library, null));
    assertEquals("id is taken", insert(library, OTHER));
  }
}
