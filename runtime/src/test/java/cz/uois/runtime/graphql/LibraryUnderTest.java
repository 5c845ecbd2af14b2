package cz.uois.runtime.graphql;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.entity.TypeCode;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import cz.uois.runtime.sql.Database;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The library, asked by one user. */
record LibraryUnderTest(TestDatabase postgres, MemberExecutor executor) {
  static final UUID USER = UUID.fromString("2d9dc5ca-a4a2-11ed-b9df-0242ac120003");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final JsonMapper JSON = new JsonMapper();

  static LibraryUnderTest start() {
    return start(Library.sdl());
  }

  /** With code of an author, of which the schema speaks. */
  static LibraryUnderTest start(String sdl, TypeCode... code) {
    return on(TestDatabase.with(Library.ddl()), sdl, MINUTE, code);
  }

  /** On a database that is there. */
  static LibraryUnderTest on(
      TestDatabase postgres, String sdl, Duration deadline, TypeCode... code) {
    return on(postgres, postgres.database(), sdl, deadline, code);
  }

  /** On a database that the member has in a way of its own. */
  static LibraryUnderTest on(
      TestDatabase postgres, Database database, String sdl, Duration deadline, TypeCode... code) {
    return new LibraryUnderTest(
        postgres,
        MemberExecutor.create(Library.with(code), sdl, database, Bounds.within(deadline)));
  }

  JsonNode run(String query) {
    return run(query, Map.of());
  }

  JsonNode run(String query, Map<String, @Nullable Object> variables) {
    GraphQlResponse response =
        executor.execute(
            new GraphQlRequest(
                query, Optional.empty(), variables, new Caller.User(USER), Optional.of("request")));
    return JSON.readTree(response.json());
  }
}
