package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.fixture.Library;
import cz.uois.runtime.fixture.TestDatabase;
import cz.uois.runtime.sql.Database;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Connections that break at the worst moments of a write. */
final class LostConnectionTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String INSERT =
      "mutation { a: bookInsert(book: {title: \"A\", order: %d}) { __typename ... on"
          + " BookGQLModelInsertError { msg } } b: bookInsert(book: {title: \"B\"}) { __typename }"
          + " }";

  private final TestDatabase postgres = TestDatabase.with(Library.ddl());

  @Test
  void saysThatTheOutcomeIsUnknownWhenTheAnswerToACommitIsLost() throws SQLException {
    JsonNode answer = run("commit", INSERT.formatted(1));
    assertEquals("OUTCOME_UNKNOWN", answer.at("/errors/0/extensions/code").asString());
    assertEquals(2, postgres.query("select id from books").size());
  }

  @Test
  void keepsTheFirstFailureWhenTheRollbackFailsToo() throws SQLException {
    JsonNode answer = run("rollback", INSERT.formatted(-1));
    assertFalse(answer.has("errors"), answer.toString());
    assertEquals("order: must be at least 0", answer.at("/data/a/msg").asString());
    assertEquals("BookGQLModel", answer.at("/data/b/__typename").asString());
    assertEquals(1, postgres.query("select id from books").size());
  }

  /** The answer of a member whose connections do that and then break. */
  private JsonNode run(String lastCall, String query) {
    DataSource real = postgres.database().dataSource();
    DataSource breaking =
        proxy(
            DataSource.class,
            (_, method, arguments) -> {
              Object result = invoke(real, method, arguments);
              return result instanceof Connection connection
                  ? breaking(connection, lastCall)
                  : result;
            });
    Database database = Database.of(breaking, (_, _) -> {});
    GraphQlResponse response =
        MemberExecutor.create(
                Library.MEMBER, Library.sdl(), database, Bounds.within(Duration.ofMinutes(1)))
            .execute(new GraphQlRequest(query, Optional.empty(), Map.of(), new Caller.Anonymous()));
    return JSON.readTree(response.json());
  }

  private static Connection breaking(Connection connection, String lastCall) {
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          Object result = invoke(connection, method, arguments);
          if (method.getName().equals(lastCall)) {
            throw new SQLException("the connection is gone", "08006");
          }
          return result;
        });
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            LostConnectionTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
