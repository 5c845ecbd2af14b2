package cz.uois.cli.command;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.fixture.Chromium;
import cz.uois.cli.fixture.CompiledMember;
import cz.uois.cli.fixture.Members;
import cz.uois.runtime.Subgraph;
import cz.uois.runtime.config.Config;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What README shows of permissions: a new member, two people of its menu, one query, two answers.
 * The pictures are made by {@code -Duois.pictures}, on a machine that has Chromium.
 */
final class ReadmeViewsTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Path IMAGES = Path.of("..", "doc", "images");
  private static final List<String> PICTURES = List.of("view-of-a-dean.png", "view-of-a-head.png");
  private static final Pattern QUERY = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);
  private static final Pattern VIEW =
      Pattern.compile("\\*\\*(?<who>[^*]+)\\*\\*.*?```json\n(?<answer>.*?)```", Pattern.DOTALL);

  private static final String EDITOR =
      "document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror";
  private static final String ANSWER =
      "document.querySelector('.result-window .CodeMirror').CodeMirror";

  /** Somebody's answer to the query. */
  private record View(String who, String answer) {}

  @TempDir private Path folder;
  private String query = "";
  private List<View> views = List.of();
  private @Nullable CompiledMember compiled;
  private @Nullable Subgraph member;

  @BeforeEach
  void readReadme() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String section = readme.replaceFirst("(?s).*\n## Two users, one query, two views\n", "");
    section = section.substring(0, section.indexOf("\n## "));
    assertTrue(section.contains("$ ./uois new-member courses --run\n"), section);
    query = QUERY.matcher(section).results().findFirst().orElseThrow().group(1);
    views =
        VIEW.matcher(section)
            .results()
            .map(view -> new View(view.group("who"), view.group("answer").strip()))
            .toList();
    assertEquals(PICTURES.size(), views.size());
  }

  /** Makes a member by the command, and starts it as {@code uois run} does. */
  private void start(String name) throws Exception {
    CommandLine line = Uois.commandLine();
    StringWriter err = new StringWriter();
    line.setOut(new PrintWriter(new StringWriter()));
    line.setErr(new PrintWriter(err, true));
    line.execute("new-member", name, "--dir", folder.toString());
    assertEquals("", err.toString());
    Path made = folder.resolve("gql_" + name);
    compiled = CompiledMember.of(Members.of(made), Files.createDirectory(folder.resolve("work")));
    Config config =
        Config.read(
            Map.of(
                "CONNECTION_STRING", "embedded:" + folder.resolve("database"),
                "UOIS_ENV", "development",
                "DEMO", "True",
                "DEMODATA", "True",
                "SYSTEMDATA", made.resolve("systemdata.json").toString(),
                "PORT", "0"));
    member = Subgraph.start(config, compiled.descriptor());
    member.awaitReady(Duration.ofMinutes(2));
  }

  @AfterEach
  void stopIt() throws IOException {
    if (member != null) {
      member.close();
    }
    if (compiled != null) {
      compiled.close();
    }
  }

  @Test
  void showsEachOfThemWhatIsHis() throws Exception {
    start("courses");
    for (View view : views) {
      JsonNode answer = ask(query, cookie(view.who()));
      String shown =
          JSON.writeValueAsString(answer)
              .replaceAll("\"requestId\" : \"[^\"]+\"", "\"requestId\" : \"…\"");
      assertEquals(JSON.writeValueAsString(JSON.readTree(view.answer())), shown);
    }
  }

  @Test
  void signsInByTheMenuOfThePage() throws Exception {
    start("courses");
    try (Chromium browser = browser(1280, 1060)) {
      browser.evaluate(EDITOR + ".setValue(" + JSON.writeValueAsString(query) + ")");
      for (View view : views) {
        choose(browser, view.who());
        JsonNode shown = JSON.readTree(run(browser));
        keep(browser, PICTURES.get(views.indexOf(view)));
        JsonNode expected = JSON.readTree(view.answer());
        assertEquals(expected.path("data"), shown.path("data"), view.who());
        assertEquals(expected.path("errors").size(), shown.path("errors").size(), view.who());
      }
    }
  }

  @Test
  void answersTheQueryThatThePageOfLessonsOpensWith() throws Exception {
    start("lessons");
    try (Chromium browser = browser(1280, 800)) {
      JsonNode shown = JSON.readTree(run(browser));
      keep(browser, "graphiql.png");
      assertEquals(3, shown.at("/data/planPage/0/lessons").size(), shown::toString);
      assertFalse(shown.has("errors"), shown::toString);
    }
  }

  private Chromium browser(int width, int height) throws Exception {
    Optional<Path> program = Chromium.installed();
    Assumptions.assumeTrue(program.isPresent(), "no Chromium in /usr/bin");
    Chromium browser = Chromium.start(program.orElseThrow(), folder.resolve("chromium"));
    browser.resize(width, height);
    browser.open("http://127.0.0.1:" + requireNonNull(member).port() + "/gql");
    browser.await("document.getElementById('sign-in')");
    browser.await("document.querySelector('.graphiql-query-editor .CodeMirror')");
    return browser;
  }

  private static void keep(Chromium browser, String picture) throws Exception {
    if (System.getProperty("uois.pictures") != null) {
      Files.write(IMAGES.resolve(picture), browser.picture());
    }
  }

  private static void choose(Chromium browser, String who) throws Exception {
    browser.evaluate(
        """
        (() => {
          const menu = document.getElementById('sign-in');
          const option = [...menu.options].find((it) => it.text === %s);
          Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')
            .set.call(menu, option.value);
          menu.dispatchEvent(new Event('change', {bubbles: true}));
        })()
        """
            .formatted(JSON.writeValueAsString(who)));
    // The menu shows who the server says that it is.
    browser.await(
        "document.getElementById('sign-in').selectedOptions[0].text === "
            + JSON.writeValueAsString(who));
  }

  /** Presses the button that runs the query, and waits for another answer than the last one. */
  private static String run(Chromium browser) throws Exception {
    String before = browser.evaluate(ANSWER + ".getValue()").asString("");
    browser.evaluate("document.querySelector('.graphiql-execute-button').click()");
    browser.await(
        ANSWER
            + ".getValue() !== '' && "
            + ANSWER
            + ".getValue() !== "
            + JSON.writeValueAsString(before));
    return browser.evaluate(ANSWER + ".getValue()").asString("");
  }

  private String cookie(String who) throws IOException, InterruptedException {
    String id =
        JSON.readTree(send(request("/development/sign-in")).body())
            .path("people")
            .valueStream()
            .filter(person -> person.path("label").asString("").equals(who))
            .map(person -> person.path("id").asString(""))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not in the menu: " + who));
    HttpResponse<String> signedIn = send(post("/development/sign-in", Map.of("user", id)));
    assertEquals(204, signedIn.statusCode());
    return signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }

  private JsonNode ask(String text, String cookie) throws IOException, InterruptedException {
    return JSON.readTree(send(post("/gql", Map.of("query", text)).header("Cookie", cookie)).body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + requireNonNull(member).port() + path));
  }

  private HttpRequest.Builder post(String path, Map<String, String> body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }
}
