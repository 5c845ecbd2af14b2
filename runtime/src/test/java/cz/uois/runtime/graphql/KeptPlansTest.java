package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.federation.FederatedSchema;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import cz.uois.runtime.sql.Database;
import cz.uois.runtime.sql.Session;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What callers make a member remember has bounds by its size, however few fields it has. */
final class KeptPlansTest {
  private static final long MOST_NODES = 250_000;
  private static final long MOST_CHARACTERS = 10_000_000;

  private final Database database = TestDatabase.with(Library.ddl()).database();
  private final OperationPlanner planner = planner(database);
  private final OperationPlans plans = new OperationPlans(planner);

  @Test
  void countsTheSyntaxTreesThatPlansHoldOnTo() {
    plan(document(0, 900));
    long one = plans.kept();
    assertTrue(one > 900 * 5, "a condition is some nodes: " + one);
    for (int i = 1; i < 100; i++) {
      plan(document(i, 900));
    }
    assertTrue(plans.kept() <= MOST_NODES, "kept: " + plans.kept());
  }

  @Test
  void keepsThePlanOfAnOperationThatComesAgain() {
    OperationDefinition operation = document(0, 3);
    assertEquals(plan(operation), plan(operation));
  }

  @Test
  void answersWhatTheVariablesOfThisRequestIncludeAndSkip() {
    LibraryUnderTest library = LibraryUnderTest.start();
    library.run("mutation { bookInsert(book: {title: \"T\"}) { __typename } }");
    String document =
        "query($a: Boolean!, $b: Boolean!) { bookPage { title @include(if: $a) ...F } }"
            + " fragment F on BookGQLModel { order @skip(if: $b) lent }";
    // The same document twice for each setting: the second time by the plan that was kept.
    for (int i = 0; i < 8; i++) {
      boolean titled = i % 2 == 0;
      boolean unordered = i % 4 < 2;
      assertEquals(
          "{%s%s\"lent\":null}"
              .formatted(titled ? "\"title\":\"T\"," : "", unordered ? "" : "\"order\":null,"),
          library
              .run(document, Map.of("a", titled, "b", unordered))
              .at("/data/bookPage/0")
              .toString());
    }
  }

  @Test
  void boundsTheTextsOfStatementsByTheirLength() {
    OperationPlan plan =
        plan(operation("query($w: BookInputFilter) { bookPage(where: $w) { id } }"));
    for (int i = 0; i < 400; i++) {
      read(plan, i);
    }
    long kept = planner.texts().kept();
    assertTrue(kept > MOST_CHARACTERS / 2 && kept <= MOST_CHARACTERS, "kept: " + kept);
  }

  /** Each of them has a condition more than the one before. */
  private void read(OperationPlan plan, int number) {
    Object where =
        Map.of(
            "_or",
            IntStream.range(0, 600 + number)
                .mapToObj(_ -> Map.of("title", Map.of("_eq", "A")))
                .toList());
    OperationPlan.Kind kind = plan.fields().getFirst().kind();
    RequestContext context =
        new RequestContext(
            new Session(database, Duration.ofMinutes(1)),
            new cz.uois.runtime.auth.Caller.Anonymous(),
            Optional.empty());
    try (context) {
      ((OperationPlan.Kind.Planned) kind).field().execute(context, Map.of("w", where));
    }
  }

  private OperationPlan plan(OperationDefinition operation) {
    return plans.of(operation, Map.of(), Map.of());
  }

  private static OperationDefinition document(int number, int conditions) {
    return operation(
        IntStream.range(0, conditions)
            .mapToObj(i -> "{ title: { _eq: \"%d %d\" } }".formatted(number, i))
            .collect(Collectors.joining(" ", "{ bookPage(where: { _or: [", "] }) { id } }")));
  }

  private static OperationDefinition operation(String text) {
    Document document = Parser.parse(text);
    return document.getDefinitionsOfType(OperationDefinition.class).getFirst();
  }

  private static OperationPlanner planner(Database database) {
    return new OperationPlanner(
        FederatedSchema.of(Library.sdl(), Scalars.ALL),
        new Catalogue(Library.MEMBER, database.dsl()),
        new WriteRules(Library.MEMBER.entities()),
        database,
        Bounds.within(java.time.Duration.ofMinutes(1)),
        Optional.empty(),
        new ErrorPresenter(),
        Library.sdl());
  }
}
