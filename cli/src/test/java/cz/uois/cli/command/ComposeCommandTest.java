package cz.uois.cli.command;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.fixture.Members;
import cz.uois.runtime.feed.FeedReport;
import cz.uois.runtime.metrics.Metrics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code uois compose} as its callers see it: exit codes, output, and the system that it writes.
 */
final class ComposeCommandTest {
  private static final Path SPECS = Path.of("..", "model-specs").toAbsolutePath().normalize();
  private static final Path FITTING =
      Path.of("..", "model-specs", "spec-book", "together", "members-that-fit-together");
  private static final Pattern METRIC = Pattern.compile("\\buois_[a-z_]+");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;
  private Path system = Path.of("");

  @BeforeEach
  void choosePlace() {
    system = folder.resolve("system");
  }

  @Test
  void writesTheSystemOnceAndLeavesItAloneThen() {
    assertEquals(ExitCode.OK, compose("events", "ug"));
    assertTrue(out.toString().contains("2 members: fit together, by uois;"), out::toString);
    assertTrue(out.toString().contains("no node_modules/@apollo/composition"), out::toString);

    assertEquals(ExitCode.OK, compose("events", "ug"));
    assertTrue(out.toString().contains("system: nothing to do\n"), out::toString);
  }

  @Test
  void makesAServiceOfEachMemberAndOfWhatTheyNeed() throws IOException {
    compose("events", "ug");

    Map<?, ?> services = map(map(yaml(system.resolve("compose.yaml"))).get("services"));

    assertEquals(
        Set.of(
            "gql_events",
            "gql_ug",
            "apollo",
            "frontend",
            "postgres",
            "databases",
            "pgadmin",
            "valkey",
            "prometheus",
            "grafana",
            "syslog"),
        services.keySet());
    Map<?, ?> events = map(services.get("gql_events"));
    assertEquals(List.of("127.0.0.1:33005:8000"), events.get("ports"));
    assertEquals(
        SPECS.resolve("events"), system.resolve(String.valueOf(events.get("build"))).normalize());
    assertEquals(
        "[ {\"name\": \"events\", \"url\": \"http://gql_events:8000/gql\"},"
            + " {\"name\": \"ug\", \"url\": \"http://gql_ug:8000/gql\"} ]",
        map(map(services.get("apollo")).get("environment")).get("SERVICES"));
  }

  @Test
  void namesFoldersThatComposeTakesForNothingElse() throws IOException {
    Path member = system.resolve("git@x ${HOME} 'y' \"z\" #1: {a}");
    Files.createDirectories(member.resolve("entities"));
    for (String file : List.of("uois.yaml", "entities/users.yaml")) {
      Files.copy(FITTING.resolve("gql_ug").resolve(file), member.resolve(file));
    }
    assertEquals(
        ExitCode.OK, uois("compose", member.toString(), "--to", system.toString()), err::toString);

    Map<?, ?> services = map(map(yaml(system.resolve("compose.yaml"))).get("services"));
    assertEquals("./git@x $${HOME} 'y' \"z\" #1: {a}", map(services.get("gql_ug")).get("build"));
  }

  @Test
  void sendsMembersWhoNeedRolesToTheOneThatKeepsThem() throws IOException {
    compose("events", "ug");
    assertEquals(
        "${GQLUG_ENDPOINT_URL:-http://gql_ug:8000/gql}", environment("GQLUG_ENDPOINT_URL"));
    assertFalse(err.toString().contains("missing-roles"), err::toString);

    system = folder.resolve("without");
    compose("events");
    assertEquals("${GQLUG_ENDPOINT_URL:-}", environment("GQLUG_ENDPOINT_URL"));
    assertTrue(err.toString().contains("warning[missing-roles] rules of 'events'"), err::toString);
  }

  private Object environment(String variable) throws IOException {
    Map<?, ?> compose = map(yaml(system.resolve("compose.yaml")));
    return requireNonNull(map(compose.get("x-environment")).get(variable));
  }

  @Test
  void givesServicesTheVariablesThatItsExampleNames() throws IOException {
    compose("events", "ug");

    String variables = Files.readString(system.resolve(".env.example"));
    Set<String> read =
        Pattern.compile("\\$\\{(\\w+):")
            .matcher(Files.readString(system.resolve("compose.yaml")))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    assertTrue(read.containsAll(Set.of("DEMO", "UOIS_ENV", "UOIS_INTROSPECTION")), read::toString);
    assertEquals(
        List.of(),
        read.stream().filter(name -> !variables.matches("(?s).*\n(# )?" + name + "=.*")).toList());
  }

  @Test
  void keepsNoSecretAndLetsEveryServiceStop() throws IOException {
    compose("events", "ug");

    Map<?, ?> compose = map(yaml(system.resolve("compose.yaml")));
    for (Map.Entry<?, ?> service : map(compose.get("services")).entrySet()) {
      Map<?, ?> value = map(service.getValue());
      Map<?, ?> merged = value.containsKey("<<") ? map(value.get("<<")) : value;
      Map<?, ?> hardened = merged.containsKey("<<") ? map(merged.get("<<")) : merged;
      assertEquals("30s", hardened.get("stop_grace_period"), () -> "" + service.getKey());
    }
    String text = Files.readString(system.resolve("compose.yaml"));
    assertEquals(
        List.of(),
        text.lines()
            .filter(line -> line.matches(" *(\\w*PASSWORD|SALT): .*"))
            .filter(line -> !line.matches(".*: \\$\\{\\w+:\\?set it in \\.env}"))
            .toList());
    assertEquals(
        List.of(),
        Files.readAllLines(system.resolve(".env.example")).stream()
            .filter(line -> line.matches("(\\w*PASSWORD|SALT)=.+"))
            .toList());
  }

  @Test
  void writesYamlAndJsonThatCanBeRead() throws IOException {
    compose("events", "ug");

    try (Stream<Path> files = Files.walk(system)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().matches(".*\\.ya?ml")) {
          assertFalse(map(yaml(file)).isEmpty(), file::toString);
        } else if (file.toString().endsWith(".json")) {
          assertFalse(new JsonMapper().readTree(Files.readString(file)).isEmpty(), file::toString);
        }
      }
    }
  }

  @Test
  void drawsFiguresThatMembersHave() throws IOException {
    compose("events", "ug");
    Set<String> drawn = metrics(Files.readString(system.resolve("grafana/dashboards/uois.json")));
    String scraped;
    try (Metrics metrics = new Metrics("events")) {
      metrics.fed(
          new FeedReport(List.of(new FeedReport.Table("events", 1, 1, 0, List.of(), List.of()))));
      scraped = metrics.scrape();
    }

    drawn.removeAll(metrics(scraped));

    assertEquals(Set.of(), drawn);
  }

  @Test
  void keepsAnEditOfItsAuthorAndRefusesOneOfWhatIsGenerated() throws IOException {
    compose("events", "ug");
    Path gateway = system.resolve("gateway/gateway.mjs");
    Files.writeString(gateway, "// mine\n");
    assertEquals(ExitCode.OK, compose("events", "lessons", "ug"));
    assertEquals("// mine\n", Files.readString(gateway));
    Path composeFile = system.resolve("compose.yaml");
    assertTrue(Files.readString(composeFile).contains("gql_lessons:"));

    String edited = Files.readString(composeFile) + "# mine\n";
    Files.writeString(composeFile, edited);

    assertEquals(ExitCode.CONFLICT, compose("events", "ug"));
    assertEquals(edited, Files.readString(composeFile));
    assertTrue(err.toString().contains("compose.override.yaml"), err::toString);
  }

  @Test
  void writesNothingForMembersThatDoNotFit() {
    int code =
        uois(
            "compose",
            "--to",
            system.toString(),
            SPECS.resolve("spec-book/together/a-field-that-the-owner-has-already").toString());

    assertEquals(ExitCode.NOT_COMPOSABLE, code);
    assertTrue(err.toString().contains("error[taken-field]"), err::toString);
    assertFalse(Files.exists(system));
  }

  @Test
  void writesNothingForASpecThatIsWrong() {
    int code =
        uois(
            "compose",
            "--to",
            system.toString(),
            SPECS.resolve("spec-book/negative/a-base-column").toString());

    assertEquals(ExitCode.INVALID_SPEC, code);
    assertFalse(Files.exists(system));
  }

  @Test
  void wantsAMember() {
    assertEquals(ExitCode.USAGE, uois("compose", folder.toString()));
    assertTrue(err.toString().contains("there is no member in"), err::toString);
  }

  @Test
  void writesNothingInADryRun() {
    String[] university =
        Stream.concat(
                Stream.of("compose", "--dry-run", "--to", system.toString()),
                Members.university().stream().map(Path::toString))
            .toArray(String[]::new);
    assertEquals(ExitCode.OK, uois(university));
    assertTrue(out.toString().contains("create compose.yaml"), out::toString);
    assertFalse(Files.exists(system));
  }

  private int compose(String... members) {
    String[] arguments =
        Stream.concat(
                Stream.of("compose", "--to", system.toString()),
                Stream.of(members).map(member -> SPECS.resolve(member).toString()))
            .toArray(String[]::new);
    return uois(arguments);
  }

  private int uois(String... arguments) {
    CommandLine line = Uois.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private static Set<String> metrics(String text) {
    return METRIC
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Object yaml(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    return new Load(settings).loadFromString(Files.readString(file));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) requireNonNull(value);
  }
}
