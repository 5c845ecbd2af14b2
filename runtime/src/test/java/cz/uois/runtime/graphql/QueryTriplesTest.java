package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Queries with their answers and their statements side by side: {@code name.graphql}, {@code
 * name.json}, {@code name.sql} (and {@code name.variables.json}), so that a second SELECT shows in
 * review. {@code -Duois.accept} rewrites the expectations.
 */
final class QueryTriplesTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Path CASES = Path.of("src/test/resources/queries");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static @Nullable TestDatabase postgres;
  private static @Nullable MemberExecutor executor;

  @BeforeAll
  static void start() {
    postgres = TestDatabase.with(Library.ddl(), Library.rows());
    executor =
        MemberExecutor.create(
            Library.MEMBER, Library.sdl(), postgres.database(), Bounds.within(MINUTE));
  }

  @TestFactory
  List<DynamicTest> answersWithTheseStatements() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      List<DynamicTest> cases =
          files
              .filter(file -> file.toString().endsWith(".graphql"))
              .sorted()
              .map(
                  file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
              .toList();
      assertFalse(cases.isEmpty());
      return cases;
    }
  }

  private static void check(Path query) throws IOException {
    String name = query.getFileName().toString().replace(".graphql", "");
    GraphQlResponse response = execute(Files.readString(query), variables(name));
    String sql = String.join(";\n", postgres().statements()) + "\n";
    Object answer = JSON.readValue(response.json(), Object.class);
    expect(name + ".json", JSON.writeValueAsString(answer) + "\n");
    expect(name + ".sql", sql);
  }

  private static GraphQlResponse execute(String query, Map<String, @Nullable Object> variables) {
    postgres().statements();
    return java.util.Objects.requireNonNull(executor)
        .execute(new GraphQlRequest(query, Optional.empty(), variables, new Caller.Anonymous()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> variables(String name) throws IOException {
    Path file = CASES.resolve(name + ".variables.json");
    return Files.exists(file)
        ? JSON.readValue(Files.readString(file), LinkedHashMap.class)
        : Map.of();
  }

  private static void expect(String file, String actual) throws IOException {
    Path path = CASES.resolve(file);
    if (System.getProperty("uois.accept") != null) {
      Files.write(path, actual.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(Files.readString(path), actual);
  }

  private static TestDatabase postgres() {
    return java.util.Objects.requireNonNull(postgres);
  }
}
