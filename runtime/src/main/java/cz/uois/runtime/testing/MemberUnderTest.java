package cz.uois.runtime.testing;

import cz.uois.runtime.Subgraph;
import cz.uois.runtime.config.Config;
import cz.uois.runtime.config.ConfigException;
import cz.uois.runtime.config.EnvironmentFailure;
import cz.uois.runtime.entity.MemberDescriptor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member on an embedded PostgreSQL with the demo data, asked over HTTP. */
public final class MemberUnderTest implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final JsonMapper json = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Instant started;
  private final MemberDescriptor descriptor;
  private final Subgraph subgraph;
  private final RolesOverOneself roles;
  private final Queue<String> sent;
  private volatile String cookie = "";

  private MemberUnderTest(
      Instant started,
      MemberDescriptor descriptor,
      Subgraph subgraph,
      RolesOverOneself roles,
      Queue<String> sent) {
    this.started = started;
    this.descriptor = descriptor;
    this.subgraph = subgraph;
    this.roles = roles;
    this.sent = sent;
  }

  /**
   * Starts a member, and waits until it is fed from {@code systemdata.json} of the working folder,
   * if there is one.
   *
   * @param database an empty folder for the data of PostgreSQL
   * @throws EnvironmentFailure if the database cannot run
   * @throws TimeoutException if the member is not ready after two minutes
   */
  public static MemberUnderTest start(MemberDescriptor member, Path database)
      throws ConfigException, EnvironmentFailure, InterruptedException, TimeoutException {
    Map<String, String> environment =
        Map.of(
            "CONNECTION_STRING", "embedded:" + database,
            "UOIS_ENV", "development",
            "DEMO", "True",
            "DEMODATA", "True",
            "PORT", "0");
    Instant now = Instant.now();
    Queue<String> sent = new ConcurrentLinkedQueue<>();
    RolesOverOneself roles = new RolesOverOneself();
    Subgraph subgraph =
        Subgraph.start(Config.read(environment), member, (sql, nanos) -> sent.add(sql), roles);
    try {
      subgraph.awaitReady(START);
    } catch (EnvironmentFailure | InterruptedException | TimeoutException e) {
      subgraph.close();
      throw e;
    }
    return new MemberUnderTest(now, member, subgraph, roles, sent);
  }

  /** Nothing that the member says of now is earlier. */
  Instant started() {
    return started;
  }

  /** What the member is made of. */
  MemberDescriptor descriptor() {
    return descriptor;
  }

  /** A text as JSON. */
  public JsonNode json(String text) {
    return json.readTree(text);
  }

  /**
   * From now on requests are somebody's; before, they are the demo user's.
   *
   * @param person the id of somebody in {@code systemdata.json}
   * @throws IllegalArgumentException if there is no such person
   */
  public void signIn(UUID person) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post("/development/sign-in", json.createObjectNode().put("user", person.toString()));
    cookie =
        answer
            .headers()
            .firstValue("Set-Cookie")
            .map(set -> set.split(";", 2)[0])
            .orElseThrow(() -> new IllegalArgumentException(answer.body()));
  }

  /** The answer to a GraphQL request; {@code errors} are not looked at. */
  public JsonNode ask(String query, JsonNode variables) throws IOException, InterruptedException {
    sent.clear();
    nameStates(variables);
    JsonNode body = json.createObjectNode().put("query", query).set("variables", variables);
    return json.readTree(post("/gql", body).body());
  }

  // Which of the ids are those of states, a test need not say.
  private void nameStates(JsonNode value) {
    value.forEach(this::nameStates);
    if (value.isString() && UUID_TEXT.matcher(value.asString()).matches()) {
      roles.maybeState(UUID.fromString(value.asString()));
    }
  }

  private HttpResponse<String> post(String path, JsonNode body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** The SQL statements that the last request took. */
  List<String> sent() {
    return List.copyOf(sent);
  }

  /** How many SQL statements the member has sent for queries so far. */
  public long statements() {
    return subgraph.metrics().statementsSent();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + subgraph.port() + path);
  }

  @Override
  public void close() {
    http.close();
    subgraph.close();
  }
}
