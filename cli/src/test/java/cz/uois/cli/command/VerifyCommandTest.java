package cz.uois.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code uois verify} and {@code uois why} say, and the exit codes that CI sees. */
final class VerifyCommandTest {
  private static final String SCHEMA = "src/generated/resources/schema.graphqls";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  /** As in a terminal: a process of its own, in the member's folder. */
  @Test
  void tellsWhatWasEditedAndWhatIsStale() throws Exception {
    Path member = member("lessons");
    String lessons = "src/generated/java/cz/uois/lessons/planlesson/PlanLessonResolvers.java";
    edit(
        member.resolve(lessons),
        "  private PlanLessonResolvers() {}",
        """
          static String plannedLessonPage() {
            return "mine";
          }

          private PlanLessonResolvers() {}\
        """);
    edit(member.resolve("entities/plans.yaml"), "Name of the plan", "What it is called");
    assertEquals(
        """
        stale        src/generated/java/cz/uois/lessons/plan/PlanGQLModel.java:42   spec has plans.name \
        (entities/plans.yaml:5), the file says otherwise: uois generate
        edited       src/generated/java/cz/uois/lessons/planlesson/PlanLessonResolvers.java:52
                     changed by hand: method plannedLessonPage, and the spec changed since it was \
        generated
                     put it in PlanLessonRules.java, or take the file over: uois adopt \
        src/generated/java/cz/uois/lessons/planlesson/PlanLessonResolvers.java
        stale        src/generated/resources/schema.graphqls:1292                   spec has plans.name \
        (entities/plans.yaml:5), the file says otherwise: uois generate
        stale        src/main/resources/db/migration/R__comments.sql:10             spec has plans.name \
        (entities/plans.yaml:5), the file says otherwise: uois generate
        2 kinds of drift, 89 files clean
        exit 4
        """,
        inTerminal(member, "verify"));
  }

  @Test
  void saysThatAllIsClean() {
    Path member = member("lessons");
    assertEquals(ExitCode.OK, uois("verify", member.toString()));
    assertTrue(out.toString().matches("\\d+ files clean\n"), out::toString);
    assertEquals("", err.toString());
  }

  @Test
  void looksAtSeveralMembersAtOnce() throws IOException {
    member("lessons");
    Path events = member("events");
    member("products");
    assertEquals(ExitCode.OK, uois("verify", folder.toString()), err::toString);
    assertEquals(3, out.toString().lines().count(), out::toString);
    Files.delete(events.resolve(SCHEMA));
    out.getBuffer().setLength(0);
    assertEquals(ExitCode.DRIFT, uois("verify", folder.toString()));
    assertTrue(out.toString().contains("gql_events: 1 kind of drift"), out::toString);
    assertTrue(out.toString().contains("gql_lessons: "), out::toString);
    edit(folder.resolve("gql_products/uois.yaml"), "member: products", "member: 7");
    assertEquals(ExitCode.INVALID_SPEC, uois("verify", folder.toString()));
  }

  @Test
  void hasAnExitCodeForEachWayToFail() throws IOException {
    assertEquals(ExitCode.USAGE, uois("verify", folder.toString()));
    Path member = member("lessons");
    Path lock = member.resolve("uois.lock");
    String text = Files.readString(lock);
    Files.writeString(lock, "=======\n" + text);
    assertEquals(ExitCode.CONFLICT, uois("verify", member.toString()));
    assertTrue(out.toString().contains("uois.lock:1"), out::toString);
    Files.writeString(lock, text);
    edit(member.resolve("entities/plans.yaml"), "type: string", "type: strnig");
    assertEquals(ExitCode.INVALID_SPEC, uois("verify", member.toString()));
    assertTrue(err.toString().contains("did you mean 'string'?"), err::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "github", "gitlab", "junit"})
  void namesPathsAsTheRepositoryDoesInEveryFormat(String format) throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Path member = member("lessons");
    Files.delete(member.resolve(SCHEMA));
    assertEquals(ExitCode.DRIFT, uois("verify", member.toString(), "--format", format));
    assertTrue(out.toString().contains("gql_lessons/" + SCHEMA), out::toString);
    assertTrue(out.toString().contains("was deleted"), out::toString);
    assertEquals("", err.toString());
  }

  @Test
  void provesOnRequestThatItCanFail() {
    Path member = member("lessons");
    assertEquals(ExitCode.OK, uois("verify", "--prove", member.toString()), err::toString);
    assertEquals(
        8, out.toString().lines().filter(line -> line.startsWith("seen ")).count(), out::toString);
  }

  @Test
  void checksAndGeneratesInJsonToo() throws IOException {
    Path member = member("lessons");
    assertEquals(ExitCode.OK, uois("check", member.toString(), "--format", "json"));
    assertEquals("check", json().get("command").stringValue());
    edit(member.resolve("entities/plans.yaml"), "Name of the plan", "What it is called");
    assertEquals(ExitCode.OK, uois("generate", member.toString(), "--format", "json"));
    JsonNode facts = json().get("facts");
    assertEquals(3, facts.get("updated").size(), facts::toString);
    edit(member.resolve(SCHEMA), "type Query", "type  Query");
    assertEquals(ExitCode.CONFLICT, uois("generate", member.toString(), "--format", "json"));
    assertEquals("conflict", json().get("findings").get(0).get("code").stringValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "schema.graphqls|type PlanGQLModel |  name: String|"
            + "entities/plans.yaml:5 (field name), template schema.graphqls.ftl",
        "schema.graphqls|type PlanGQLModel |  \"Name of the plan\"|"
            + "entities/plans.yaml:5 (field name), template schema.graphqls.ftl",
        "schema.graphqls|type PlanGQLModel |  lessons(|"
            + "entities/plan_lessons.yaml:11 (list lessons), template schema.graphqls.ftl",
        "schema.graphqls|type PlanGQLModel |    skip: Int = 0|"
            + "entities/plan_lessons.yaml:11 (list lessons), template schema.graphqls.ftl",
        "schema.graphqls|type PlannedLessonGQLModel |  plan: PlanGQLModel|"
            + "entities/plan_lessons.yaml:11 (field plan_id), template schema.graphqls.ftl",
        "schema.graphqls|type PlannedLessonGQLModel |  durationHours: Decimal|"
            + "entities/plan_lessons.yaml:20 (field duration_hours), template schema.graphqls.ftl",
        "schema.graphqls|type PlanGQLModel |  id: UUID!|"
            + "entities/plans.yaml:1 (entity plans as a whole), template schema.graphqls.ftl",
        "schema.graphqls|type Query |  planById(|"
            + "entities/plans.yaml:1 (entity plans as a whole), template schema.graphqls.ftl",
        "schema.graphqls|schema|  @link(|"
            + "uois.yaml as a whole, template schema.graphqls.ftl; it names nothing of the spec",
      })
  void tellsWhereALineOfTheSchemaComesFrom(String file, String in, String text, String expected)
      throws IOException {
    Path member = member("lessons");
    Path path = member.resolve("src/generated/resources").resolve(file);
    assertOrigin(path, line(path, in, text), expected);
  }

  @Test
  void tellsWhereALineOfJavaOrSqlComesFrom() throws IOException {
    Path member = member("lessons");
    Path java = member.resolve("src/generated/java/cz/uois/lessons");
    Path resolvers = java.resolve("planlesson/PlanLessonResolvers.java");
    assertOrigin(
        resolvers,
        line(resolvers, "List.of(", "              \"plannedLessonUsersAdd\","),
        "entities/plan_lessons.yaml:17 (list users), artifact ResolversFile");
    Path model = java.resolve("planlesson/PlanLessonGQLModel.java");
    assertOrigin(
        model,
        line(model, "", "  /** Position in the plan */"),
        "entities/plan_lessons.yaml:8 (field order), artifact GqlModelFile");
    Path row = java.resolve("db/PlanLessonModel.java");
    assertOrigin(
        row,
        line(row, "public record", "  Integer length,"),
        "entities/plan_lessons.yaml:9 (field length), artifact TableFiles");
    Path comments = member.resolve("src/main/resources/db/migration/R__comments.sql");
    assertOrigin(
        comments,
        line(
            comments,
            "",
            "comment on column \"plan_lessons\".\"order\" is 'Position in the plan';"),
        "entities/plan_lessons.yaml:8 (field order), template R__comments.sql.ftl");
  }

  @Test
  void tellsWhoseOtherFilesAre() throws IOException {
    Path member = member("lessons");
    assertWhy(member.resolve("pom.xml"), "is yours since it was written once from uois.yaml");
    assertWhy(member.resolve("entities/plans.yaml"), "is yours: uois reads it");
    assertWhy(member.resolve("systemdata.json"), "is yours: the member fills its tables");
    assertWhy(member.resolve("uois.lock"), "is uois's own");
    assertWhy(member.resolve("src/main/java/Mine.java"), "is not there, and nothing makes it");
    assertWhy(
        member.resolve("src/main/resources/db/migration/V001__create_lessons.sql"),
        "is a migration of an earlier generation");
    Path schema = member.resolve(SCHEMA);
    Files.writeString(schema, "# mine\n" + Files.readString(schema));
    assertOrigin(schema, 1, "nowhere: the spec does not make this line now");
    assertOrigin(
        schema,
        line(schema, "type PlanGQLModel ", "  name: String"),
        "entities/plans.yaml:5 (field name), template schema.graphqls.ftl");
    assertEquals(ExitCode.USAGE, uois("why", schema + ":999999"));
    assertEquals(ExitCode.USAGE, uois("why", folder.resolve("x:1").toString()));
  }

  private void assertWhy(Path file, String start) {
    out.getBuffer().setLength(0);
    assertEquals(ExitCode.OK, uois("why", file.toString()), err::toString);
    assertTrue(out.toString().startsWith(file + " " + start), out::toString);
  }

  private void assertOrigin(Path file, int line, String expected) {
    out.getBuffer().setLength(0);
    assertEquals(ExitCode.OK, uois("why", file + ":" + line), err::toString);
    assertTrue(
        out.toString().startsWith(file + ":" + line + " comes from " + expected), out::toString);
  }

  /** The first line that is this one, after one that begins so; from 1. */
  private static int line(Path file, String in, String text) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int at = 0;
    while (!lines.get(at).strip().startsWith(in)) {
      at++;
    }
    while (!lines.get(at).startsWith(text)) {
      at++;
    }
    return at + 1;
  }

  private Path member(String name) {
    assertEquals(ExitCode.OK, uois("new-member", name, "--dir", folder.toString()), err::toString);
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return folder.resolve("gql_" + name);
  }

  private static void edit(Path file, String before, String after) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(before), file.toString());
    Files.writeString(file, text.replace(before, after));
  }

  private JsonNode json() {
    JsonNode json = JsonMapper.builder().build().readTree(out.toString());
    out.getBuffer().setLength(0);
    return json;
  }

  private int uois(String... arguments) {
    CommandLine line = Uois.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  private static String inTerminal(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp").forEach(command::add);
    command.add(absolute(System.getProperty("java.class.path")));
    command.add(Uois.class.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return text + "exit " + process.waitFor() + "\n";
  }

  private static String absolute(String classPath) {
    return String.join(
        java.io.File.pathSeparator,
        Stream.of(classPath.split(java.io.File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }
}
