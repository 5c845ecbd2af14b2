package cz.uois.runtime.development;

import cz.uois.runtime.auth.Caller;
import cz.uois.runtime.config.Environment;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.config.Neighbours;
import cz.uois.runtime.http.CallerSource;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.parser.ParserOptions;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gql_ug in the member's own process: it tells who asks and over whom he holds roles, in the
 * shape of the real one, out of the seed data.
 */
public final class DevelopmentUg implements AutoCloseable {
  static final String PATH = "/ug/gql";

  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, @Nullable Object>> VARIABLES =
      new TypeReference<>() {};

  /** Members ask of thousands of owners in one document. */
  private static final ParserOptions LARGE =
      ParserOptions.newParserOptions().maxTokens(1_000_000).maxCharacters(MOST_BYTES).build();

  private final University university;
  private final InstantSource clock;
  private final CallerSource callers;
  private final LoopbackServer server;
  private @Nullable GraphQL schema;

  /**
   * Listens.
   *
   * @param callers who asks, by the same tokens as in the member
   * @throws EnvironmentFailure if this is not development
   */
  DevelopmentUg(
      Environment environment, University university, CallerSource callers, InstantSource clock)
      throws EnvironmentFailure {
    this.university = university;
    this.clock = clock;
    this.callers = callers;
    this.server =
        new LoopbackServer(
            environment, "the built-in gql_ug", routes -> routes.post(PATH, this::answer));
  }

  private void answer(ServerRequest request, ServerResponse response) throws IOException {
    byte[] body;
    try (InputStream in = request.content().inputStream()) {
      body = in.readNBytes(MOST_BYTES + 1);
    }
    if (body.length > MOST_BYTES) {
      LoopbackServer.json(response, 413, "{\"errors\":[{\"message\":\"too large\"}]}");
      return;
    }
    ExecutionInput.Builder input = ExecutionInput.newExecutionInput();
    try {
      JsonNode json = JSON.readTree(body);
      input.query(json.path("query").asString(""));
      if (json.path("operationName").isString()) {
        input.operationName(json.path("operationName").stringValue());
      }
      if (json.path("variables").isObject()) {
        input.variables(JSON.convertValue(json.path("variables"), VARIABLES));
      }
    } catch (JacksonException notJson) {
      LoopbackServer.json(response, 400, "{\"errors\":[{\"message\":\"not JSON\"}]}");
      return;
    }
    Caller caller =
        callers
            .callerOf(
                LoopbackServer.header(request, HeaderNames.COOKIE),
                LoopbackServer.header(request, HeaderNames.AUTHORIZATION))
            .caller();
    Map<Object, Object> context = new HashMap<>();
    context.put(Caller.class, caller);
    context.put(ParserOptions.class, LARGE);
    input.graphQLContext(context);
    LoopbackServer.json(
        response, 200, JSON.writeValueAsString(schema().execute(input.build()).toSpecification()));
  }

  /** Made when somebody first asks: the start of a member is no time for a second schema. */
  private synchronized GraphQL schema() {
    GraphQL made = schema;
    if (made == null) {
      made = UgSchema.of(university, clock);
      schema = made;
    }
    return made;
  }

  /** Where members ask it. */
  public URI address() {
    return server.address(PATH);
  }

  /** The neighbours of a member, this one among them. */
  public Neighbours among(Neighbours others) {
    return new Neighbours(
        Optional.of(address()), others.maxOwners(), others.statementOwners(), others.valkey());
  }

  @Override
  public void close() {
    server.close();
  }
}
