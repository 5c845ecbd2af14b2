package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.auth.Identity;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mdg.engine.proto.Reports.Trace;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldTraceTest {
  private static final LibraryUnderTest LIBRARY = LibraryUnderTest.start();

  @Test
  void tellsHowLongEachRootFieldTook() throws Exception {
    JsonNode answer = run("{ books: bookPage(limit: 1) { id } kind: __typename }", true);

    assertEquals(List.of("data", "extensions"), List.copyOf(answer.propertyNames()));
    Trace trace = trace(answer);
    assertEquals(
        List.of("books", "kind"),
        trace.getRoot().getChildList().stream().map(Trace.Node::getResponseName).toList());
    Trace.Node books = trace.getRoot().getChild(0);
    assertEquals("Query", books.getParentType());
    assertEquals("[BookGQLModel!]!", books.getType());
    assertTrue(books.getEndTime() > books.getStartTime(), books::toString);
    assertTrue(trace.getRoot().getChild(1).getStartTime() >= books.getEndTime(), trace::toString);
    assertTrue(trace.getDurationNs() >= books.getEndTime(), trace::toString);
  }

  @Test
  void putsTheErrorOfAFieldAtItsField() throws Exception {
    JsonNode answer = run("{\n  bookPage(orderby: \"nonsense\") { id }\n}", true);

    Trace.Error error = trace(answer).getRoot().getChild(0).getError(0);
    assertEquals(answer.at("/errors/0/message").asString(), error.getMessage());
    assertEquals(2, error.getLocation(0).getLine());
  }

  @Test
  void saysNothingUnlessItIsAsked() {
    assertEquals(List.of("data"), List.copyOf(run("{ __typename }", false).propertyNames()));
  }

  private static Trace trace(JsonNode answer) throws Exception {
    return Trace.parseFrom(Base64.getDecoder().decode(answer.at("/extensions/ftv1").asString()));
  }

  private static JsonNode run(String query, boolean traced) {
    GraphQlResponse response =
        LIBRARY
            .executor()
            .execute(
                new GraphQlRequest(
                    query,
                    Optional.empty(),
                    Map.of(),
                    Identity.ANONYMOUS,
                    Optional.empty(),
                    traced));
    return new JsonMapper().readTree(response.json());
  }
}
