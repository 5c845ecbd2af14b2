package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.runtime.entity.Access;
import cz.uois.runtime.entity.AccessRule;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Rows of a link table may be hidden where both of their ends are everybody's: then nothing tells
 * that the ends belong together.
 */
final class HiddenLinkTest {
  private static final UUID READER = UUID.fromString("0a000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER = UUID.fromString("0b000000-0000-0000-0000-00000000000b");
  private static final String QUERY =
      """
      query ($id: UUID!, $author: UUID!) {
        bookById(id: $id) { readers { id } readersConnection { totalCount } lendings { id } }
        of: bookPage(where: {readers: {reader_id: {_eq: $author}}}) { id }
        notOf: bookPage(where: {_not: {readers: {reader_id: {_eq: $author}}}}) { id }
        _entities(representations: [{__typename: "UserGQLModel", id: $author}]) {
          ... on UserGQLModel { lentBooks { id } }
        }
      }
      """;

  private final GuardedLibrary library =
      GuardedLibrary.start(
          Access.PUBLIC,
          Access.PUBLIC,
          Access.of(AccessRule.of(AccessRule.MYSELF)),
          attribute -> attribute);

  @Test
  void isSeenNowhereButByItsReaders() {
    GuardedLibrary.Shown book = library.book(null);
    library.university().addUser(READER);
    library.university().addUser(OTHER);
    library
        .postgres()
        .execute(
            "update books_readers set rbacobject_id = '%s' where id = '%s'"
                .formatted(READER, book.lending()));
    String all =
        """
        {"bookById":{"readers":[{"id":"%2$s"}],"readersConnection":{"totalCount":1},\
        "lendings":[{"id":"%3$s"}]},"of":[{"id":"%1$s"}],"notOf":[],\
        "_entities":[{"lentBooks":[{"id":"%1$s"}]}]}\
        """
            .formatted(book.id(), book.author(), book.lending());
    String nothing =
        """
        {"bookById":{"readers":[],"readersConnection":{"totalCount":0},"lendings":[]},"of":[],\
        "notOf":[{"id":"%1$s"}],"_entities":[{"lentBooks":[]}]}\
        """
            .formatted(book.id());
    assertEquals(all, data(READER, book));
    assertEquals(nothing, data(OTHER, book));
    assertEquals(nothing, data(null, book));
  }

  private String data(@Nullable UUID caller, GuardedLibrary.Shown book) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    variables.put("id", book.id().toString());
    variables.put("author", book.author().toString());
    JsonNode answer = library.ask(caller, QUERY, variables);
    return answer.at("/data").isMissingNode() ? answer.toString() : answer.at("/data").toString();
  }
}
