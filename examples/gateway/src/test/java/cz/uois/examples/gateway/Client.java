package cz.uois.examples.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a GraphQL server.
 *
 * @param url where it takes POSTs
 */
record Client(URI url) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** The whole answer, errors included. */
  JsonNode ask(String query, Map<String, ?> variables) throws IOException, InterruptedException {
    String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(Duration.ofSeconds(30))
            .header("content-type", "application/json")
            .header("accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
            .build();
    return JSON.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString(UTF_8)).body());
  }

  /** The data of an answer that must have no errors. */
  JsonNode data(String query, Map<String, ?> variables) throws IOException, InterruptedException {
    JsonNode answer = ask(query, variables);
    if (answer.has("errors")) {
      throw new AssertionError("unexpected errors: " + answer);
    }
    return answer.get("data");
  }

  /** Whether somebody answers there. */
  boolean answers() {
    try {
      return ask("{ __typename }", Map.of()).has("data");
    } catch (ConnectException _) {
      return false;
    } catch (IOException e) {
      throw new AssertionError(url + " does not answer as GraphQL does", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }
}
