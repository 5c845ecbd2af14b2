package cz.uois.cli.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.artifact.Catalog;
import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.fixture.Javac;
import cz.uois.cli.fixture.Members;
import cz.uois.cli.graph.Columns;
import cz.uois.cli.graph.DiagramMaker;
import cz.uois.cli.graph.Picture;
import cz.uois.cli.link.ReadResult;
import cz.uois.cli.link.Specs;
import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Content;
import cz.uois.cli.plan.Plan;
import cz.uois.cli.render.RenderedFile;
import cz.uois.cli.render.Renderer;
import cz.uois.cli.render.Rendering;
import cz.uois.cli.run.GenerationRun;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random texts and names of strangers at all places of specs, and what comes of them: refused with
 * a finding, or text in nine outputs that their languages' own readers accept.
 */
final class HostileSpecsTest {
  private static final int CASES = Integer.getInteger("uois.hostile", 400);
  private static final long SEED = Long.getLong("uois.hostile.seed", 20_260_501);

  /** Cases of one member, and members that are compiled at once. */
  private static final int TOGETHER = 100;

  private static final int AT_ONCE = 5;

  // What a terminal would obey, or not show.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\u2028\u2029&&[^\\n]]");
  private static final Path CANARY = Path.of(HostileText.CANARY);

  @TempDir private Path work;
  private final SortedMap<String, Integer> counts = new TreeMap<>();

  @BeforeEach
  @AfterEach
  void noCanarySings() {
    assertNull(System.getProperty(HostileText.CANARY), "code of a spec ran");
    assertFalse(Files.exists(CANARY), "code of a spec ran");
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void staysTextInEveryOutputOrIsRefused() throws Exception {
    Random random = new Random(SEED);
    List<HostileCase> accepted = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      HostileCase one = HostileCase.of(i, random);
      if (isAccepted(one)) {
        accepted.add(one);
      }
    }
    for (HostileCase one : accepted.stream().filter(HostileCase::isText).toList()) {
      alone(one);
    }
    List<Rendering> compiled = new ArrayList<>();
    try (HostileDatabase database = new HostileDatabase()) {
      for (HostileCase one : accepted.stream().filter(HostileCase::isCondition).toList()) {
        count("conditions", database.condition(Members.rendered(HostileSpec.member(one))));
      }
      accepted.removeIf(one -> one.isCondition() && !one.isTyped());
      for (int from = 0; from < accepted.size(); from += TOGETHER) {
        List<HostileCase> part = accepted.subList(from, Math.min(from + TOGETHER, accepted.size()));
        String name = "h%04d".formatted(from / TOGETHER);
        Rendering rendering = outputs(name, acceptable(random), part, database);
        compiled.add(rendering);
        if (compiled.size() == AT_ONCE) {
          compile(compiled);
        }
      }
    }
    compile(compiled);
    System.out.println("hostile: seed=" + SEED + " cases=" + CASES + " " + counts);
    assertTrue(accepted.size() > CASES / 4, "most were refused: " + accepted.size());
    assertTrue(CASES - accepted.size() > CASES / 10, "few were refused: " + accepted.size());
  }

  private boolean isAccepted(HostileCase one) {
    ReadResult result;
    try {
      result = HostileSpec.alone(one);
    } catch (RuntimeException e) {
      throw new AssertionError("not refused but failed: " + one, e);
    }
    String printed = result.print(false);
    assertFalse(UNSEEN.matcher(printed).find(), () -> one + "\n" + printed);
    boolean errors =
        result.diagnostics().stream().anyMatch(it -> it.severity().word().equals("error"));
    assertEquals(errors, result.member().isEmpty(), one::toString);
    count(errors ? "refused" : "accepted", 1);
    return !errors;
  }

  // Many texts reach a member's Markdown, XML and pictures by itself alone, as its description.
  private void alone(HostileCase one) throws Exception {
    Optional<Member> described =
        Specs.of(HostileSpec.files("h", one.written(), List.of())).member();
    if (described.isPresent()) {
      Member member = described.get();
      Rendering rendering =
          Renderer.render(
              Plan.of(
                  Catalog.plan(member).artifacts().stream()
                      .filter(it -> it.content() instanceof Content.Template)
                      .filter(it -> !it.path().endsWith(".gql"))
                      .toList()));
      count("yaml", HostileOutputs.yaml(rendering));
      count("dockerfile", HostileOutputs.dockerfile(rendering));
      pictures(member, rendering);
    }
  }

  private void pictures(Member member, Rendering rendering) throws Exception {
    count("xml", HostileOutputs.xml(member, rendering));
    count("markdown", HostileReadme.check(member, rendering));
    var diagram = DiagramMaker.diagram(List.of(member), Columns.ALL);
    count("svg", HostileOutputs.svg(Picture.SVG.draw(diagram)));
    count("dot", HostileOutputs.dot(Picture.DOT.draw(diagram)));
  }

  // For the places that a member has once.
  private static String acceptable(Random random) {
    while (true) {
      String quoted = HostileSpec.quoted(HostileText.next(random));
      HostileCase one = new HostileCase(1, HostileCase.Place.DESCRIPTION, quoted);
      if (HostileSpec.alone(one).member().isPresent()) {
        return quoted;
      }
    }
  }

  private Rendering outputs(
      String name, String description, List<HostileCase> part, HostileDatabase database)
      throws Exception {
    SortedMap<String, byte[]> files = HostileSpec.together(name, description, part);
    Member member = HostileSpec.member(files);
    Rendering rendering = Members.rendered(member);
    count("members", 1);
    count("paths", HostileOutputs.paths(rendering));
    count("schema", HostileOutputs.schema(member, rendering));
    count("gql", HostileOutputs.documents(rendering));
    count("yaml", HostileOutputs.yaml(rendering));
    count("dockerfile", HostileOutputs.dockerfile(rendering));
    pictures(member, rendering);
    count("sql", database.migrate(member, rendering, work.resolve("sql/" + name)));
    write(name, files);
    return rendering;
  }

  // All that is written is below the target, and the lock and all others are text with LF.
  private void write(String name, SortedMap<String, byte[]> files) throws IOException {
    Path yard = Files.createDirectories(work.resolve("yard"));
    Files.writeString(yard.resolve("neighbour.txt"), "mine");
    Path target = yard.resolve("gql_" + name);
    var outcome = GenerationRun.newMember(files, new Diagnostics(), target, false);
    assertFalse(outcome.hasConflicts(), name);
    try (Stream<Path> entries = Files.list(yard)) {
      assertEquals(
          Set.of("neighbour.txt", "gql_" + name),
          entries.map(it -> it.getFileName().toString()).collect(Collectors.toSet()));
    }
    Set<String> folded = new TreeSet<>();
    List<Path> written;
    try (Stream<Path> walk = Files.walk(target)) {
      written = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : written) {
      String path = target.relativize(file).toString();
      assertTrue(folded.add(path.toLowerCase(Locale.ROOT)), path);
      if (!path.endsWith(".jar") && !path.endsWith(".zip") && !files.containsKey(path)) {
        byte[] bytes = Files.readAllBytes(file);
        assertEquals(-1, new String(bytes, StandardCharsets.UTF_8).indexOf('\r'), path);
      }
    }
    count("written", written.size());
    deleteTree(target);
  }

  private static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  // javac reads all of it, and every class runs what it runs when it is loaded.
  private void compile(List<Rendering> renderings) throws Exception {
    if (renderings.isEmpty()) {
      return;
    }
    Path classes = Files.createDirectory(work.resolve("classes-" + counts.get("members")));
    List<RenderedFile> sources = new ArrayList<>();
    for (Rendering rendering : renderings) {
      rendering.files().values().stream()
          .filter(it -> it.path().endsWith(".java"))
          .forEach(sources::add);
    }
    assertEquals("", Javac.compile(sources, classes));
    count("java", sources.size());
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
        Stream<Path> walk = Files.walk(classes)) {
      for (Path file : walk.filter(it -> it.toString().endsWith(".class")).toList()) {
        String path = classes.relativize(file).toString();
        Class.forName(path.replace(".class", "").replace('/', '.'), true, loader);
        count("classes", 1);
      }
    }
    renderings.clear();
  }

  private void count(String what, int number) {
    counts.merge(what, number, Integer::sum);
  }
}
