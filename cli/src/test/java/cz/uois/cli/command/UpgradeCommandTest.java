package cz.uois.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.artifact.Catalog;
import cz.uois.cli.fixture.Members;
import cz.uois.cli.migration.Migration;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Content;
import cz.uois.cli.plan.Ownership;
import cz.uois.cli.plan.Plan;
import cz.uois.cli.render.RenderedFile;
import cz.uois.cli.render.Renderer;
import cz.uois.cli.render.Rendering;
import cz.uois.cli.render.TemplateSet;
import cz.uois.cli.workspace.Source;
import cz.uois.cli.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From members that earlier templates made, and their authors changed, to those of today. */
final class UpgradeCommandTest {
  private static final TemplateSet EARLIER = new TemplateSet("/cz/uois/cli/earlier-templates");
  private static final String ADDED = "      <!-- mine -->\n";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;
  private Path member;

  @BeforeEach
  void makeAMemberOfAnEarlierTime() {
    member = earlier(folder.resolve("gql_lessons"));
  }

  @Test
  void replacesWhatItsAuthorLeftAsItWas() throws IOException {
    assertEquals(ExitCode.OK, upgrade());
    assertTrue(out.toString().contains("  clean     Dockerfile\n"), out::toString);
    assertEquals(fresh(), files());
    clear();
    assertEquals(ExitCode.OK, upgrade());
    assertTrue(out.toString().contains("gql_lessons: nothing to do\n"), out::toString);
  }

  @Test
  void keepsWhatItsAuthorAddedElsewhere() throws Exception {
    write("pom.xml", read("pom.xml").replaceFirst("( *<dependencies>\n)", "$1" + ADDED));
    write("README.md", read("README.md") + "\n## Mine\n");
    assertEquals(ExitCode.OK, upgrade(), err::toString);
    assertTrue(out.toString().contains("  merges    pom.xml\n"), out::toString);
    assertTrue(read("pom.xml").contains(ADDED), () -> read("pom.xml"));
    assertTrue(read("README.md").endsWith("\n## Mine\n"));
    assertEquals(
        fresh().get("pom.xml"), read("pom.xml").replace(ADDED, ""), "all but his is today's");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(member.resolve("pom.xml").toFile());
    clear();
    assertEquals(ExitCode.OK, uois("generate", member.toString()));
    assertTrue(out.toString().endsWith("gql_lessons: nothing to do\n"), out::toString);
  }

  @Test
  void waitsForItsAuthorWhereBothChangedTheSameLines() throws IOException {
    SortedMap<String, String> before = contradict();
    assertEquals(ExitCode.CONFLICT, upgrade());
    assertTrue(out.toString().contains("  conflicts Dockerfile in 1 place\n"), out::toString);
    assertTrue(err.toString().contains("uois upgrade --continue"), err::toString);
    String dockerfile = read("Dockerfile");
    assertTrue(
        dockerfile.contains(
            """
            <<<<<<< yours
            COPY pom.xml mine.xml ./
            COPY .uois/repo .uois/repo
            ||||||| uois 0.0.1
            COPY pom.xml ./
            COPY .uois/repo .uois/repo
            =======
            """),
        dockerfile);
    assertTrue(dockerfile.contains("\n>>>>>>> uois "), dockerfile);

    for (String verb : List.of("generate", "upgrade")) {
      assertEquals(ExitCode.CONFLICT, uois(verb, member.toString()), verb);
      assertTrue(err.toString().contains("has an upgrade that waits"), err::toString);
    }
    clear();
    assertEquals(ExitCode.CONFLICT, upgrade("--continue"));
    assertTrue(err.toString().contains("Dockerfile still has the markers"), err::toString);

    write("Dockerfile", "FROM mine\n");
    assertEquals(ExitCode.OK, upgrade("--continue"));
    assertFalse(Files.exists(member.resolve(".uois/upgrade")));
    assertEquals("FROM mine\n", read("Dockerfile"));
    clear();
    assertEquals(ExitCode.OK, uois("generate", member.toString()));
    assertTrue(out.toString().endsWith("gql_lessons: nothing to do\n"), out::toString);
    assertFalse(before.isEmpty());
  }

  @Test
  void takesAnUpgradeBackToTheByte() throws IOException {
    SortedMap<String, String> before = contradict();
    assertEquals(ExitCode.CONFLICT, upgrade());
    write("Dockerfile", "half decided\n");
    write("README.md", "and this, too\n");
    assertEquals(ExitCode.OK, upgrade("--abort"), err::toString);
    assertEquals(before, files());
    assertEquals(ExitCode.USAGE, upgrade("--abort"));
    assertEquals(ExitCode.USAGE, upgrade("--continue"));
  }

  @Test
  void writesNothingWhenItRehearses() throws IOException {
    SortedMap<String, String> before = contradict();
    for (String option : List.of("--rehearse", "--dry-run", "--diff")) {
      assertEquals(ExitCode.CONFLICT, upgrade(option), option);
      assertEquals(before, files(), option);
    }
  }

  @Test
  void rehearsesForManyRepositories() throws IOException {
    contradict();
    Path untouched = earlier(folder.resolve("anna/gql_lessons"));
    Path broken = earlier(folder.resolve("boris"));
    Files.writeString(broken.resolve("uois.yaml"), "uois: 1\n");
    assertEquals(ExitCode.CONFLICT, uois("upgrade", "--rehearse", "--repos", folder.toString()));
    assertEquals(
        """
        repository         clean  merges  conflicts
        anna/gql_lessons       5       0          0
        boris                  -       -          -  its spec has errors: uois check
        gql_lessons            4       0          1
        3 members, nothing was written
        """,
        out.toString());
    assertTrue(Files.exists(untouched.resolve("uois.lock")));
  }

  @Test
  void takesEachDifferenceForAContradictionWhereTheBaseIsGone() throws IOException {
    write("Dockerfile", "# mine\n" + read("Dockerfile"));
    Files.delete(member.resolve(".uois/base/Dockerfile"));
    assertEquals(ExitCode.CONFLICT, upgrade());
    String dockerfile = read("Dockerfile");
    assertTrue(dockerfile.startsWith("<<<<<<< yours\n# mine\n"), dockerfile);
    assertFalse(dockerfile.contains("|||||||"), dockerfile);
  }

  @Test
  void leavesAloneWhatItsAuthorRemovedOrTookOver() throws IOException {
    Files.delete(member.resolve("compose.yaml"));
    assertEquals(ExitCode.OK, uois("adopt", "--dir", member.toString(), "Dockerfile"));
    String dockerfile = read("Dockerfile");
    assertEquals(ExitCode.OK, upgrade());
    assertTrue(out.toString().contains("  left      compose.yaml\n"), out::toString);
    assertTrue(out.toString().contains("  left      Dockerfile\n"), out::toString);
    assertFalse(Files.exists(member.resolve("compose.yaml")));
    assertEquals(dockerfile, read("Dockerfile"));
  }

  @Test
  void stopsAtAHandEditOfAGeneratedFile() throws IOException {
    Path schema = member.resolve("src/generated/resources/schema.graphqls");
    Files.writeString(schema, Files.readString(schema) + "# mine\n");
    SortedMap<String, String> before = files();
    assertEquals(ExitCode.CONFLICT, upgrade());
    assertTrue(err.toString().contains("schema.graphqls"), err::toString);
    assertEquals(before, files());
  }

  /** The author and the templates of today say different things in one line. */
  private SortedMap<String, String> contradict() throws IOException {
    write("Dockerfile", read("Dockerfile").replace("COPY pom.xml ./", "COPY pom.xml mine.xml ./"));
    return files();
  }

  /** A member that earlier templates made. */
  private Path earlier(Path target) {
    SortedMap<String, byte[]> files = Members.files("lessons");
    Map<String, Bytes> yours = new TreeMap<>();
    files.forEach((path, bytes) -> yours.put(path, Bytes.of(bytes)));
    Member lessons = Members.published("lessons");
    Migration migration = Migration.first(lessons);
    List<Artifact> seeded = new ArrayList<>();
    List<Artifact> others = new ArrayList<>();
    for (Artifact artifact : Catalog.plan(lessons, migration, yours).artifacts()) {
      boolean template = artifact.content() instanceof Content.Template;
      (artifact.ownership() == Ownership.SEEDED && template ? seeded : others).add(artifact);
    }
    List<RenderedFile> all = new ArrayList<>();
    all.addAll(Renderer.render(Plan.of(seeded), EARLIER).files().values());
    all.addAll(Renderer.render(Plan.of(others)).files().values());
    Source source =
        new Source(
            "0.0.1",
            "0".repeat(64),
            lessons.name(),
            lessons.javaPackage(),
            Optional.of(migration.schema()));
    Workspace workspace = Workspace.at(target);
    workspace.apply(workspace.compare(Rendering.of(all), source, new TreeMap<>()));
    return target;
  }

  private SortedMap<String, String> fresh() throws IOException {
    Path parent = Files.createDirectories(folder.resolve("fresh"));
    uois("new-member", "lessons", "--dir", parent.toString());
    return files(parent.resolve("gql_lessons"));
  }

  private SortedMap<String, String> files() throws IOException {
    return files(member);
  }

  private static SortedMap<String, String> files(Path root) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      // What was done there is no part of the member.
      for (Path file :
          all.filter(Files::isRegularFile)
              .filter(it -> !it.startsWith(root.resolve(".uois/journal")))
              .toList()) {
        files.put(root.relativize(file).toString(), Bytes.of(Files.readAllBytes(file)).text());
      }
    }
    return files;
  }

  private String read(String path) {
    try {
      return Files.readString(member.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(member.resolve(path), text);
  }

  private int upgrade(String... options) {
    return uois(
        Stream.concat(Stream.of("upgrade", member.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private void clear() {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
  }

  private int uois(String... arguments) {
    CommandLine line = Uois.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }
}
