package cz.uois.examples.bench;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One kind of request, asked of the member as GraphQL and of the floor as a path with numbers.
 *
 * @param name shown in the table
 * @param variants number of different requests
 * @param member body of a request to the member
 * @param floor body of the same request to the floor
 */
record Question(String name, int variants, IntFunction<String> member, IntFunction<String> floor) {
  private static final int PAGE = 100;
  private static final int PARENTS = 20;

  /** All of them. */
  static List<Question> all() {
    return List.of(
        new Question(
            "byId",
            5000,
            i ->
                graphql(
                    "query($id: UUID!) { plannedLessonById(id: $id) { id name order length } }",
                    "{\"id\":\"%s\"}".formatted(Rows.lesson(i * 17 % Rows.LESSONS))),
            i -> "id " + Rows.lesson(i * 17 % Rows.LESSONS)),
        new Question(
            "page of 100 with a to-one",
            100,
            i ->
                graphql(
                    "query($skip: Int!) { plannedLessonPage(skip: $skip, limit: 100)"
                        + " { id name order length plan { id name } } }",
                    "{\"skip\":%d}".formatted(i * PAGE)),
            i -> "page " + i * PAGE),
        new Question(
            "page of 20 with a vector",
            40,
            i ->
                graphql(
                    "query($skip: Int!) { planPage(skip: $skip, limit: 20)"
                        + " { id name lessons(limit: 10) { id name order } } }",
                    "{\"skip\":%d}".formatted(i * PARENTS)),
            i -> "vector " + i * PARENTS),
        entities(100),
        entities(1000));
  }

  private static Question entities(int count) {
    return new Question(
        "_entities × " + count,
        50,
        i ->
            graphql(
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on"
                    + " PlannedLessonGQLModel { id name order length plan { id name } } } }",
                ids(i, count)
                    .map(id -> "{\"__typename\":\"PlannedLessonGQLModel\",\"id\":\"" + id + "\"}")
                    .collect(Collectors.joining(",", "{\"r\":[", "]}"))),
        i -> "entities " + ids(i, count).collect(Collectors.joining(" ")));
  }

  private static java.util.stream.Stream<String> ids(int variant, int count) {
    return IntStream.range(0, count)
        .mapToObj(k -> Rows.lesson((variant * 7919 + k * 97) % Rows.LESSONS));
  }

  private static String graphql(String query, String variables) {
    return "{\"query\":\"%s\",\"variables\":%s}".formatted(query, variables);
  }
}
