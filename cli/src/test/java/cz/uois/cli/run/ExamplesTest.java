package cz.uois.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.fixture.Members;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.workspace.ChangeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed examples are what is generated today; {@code -Duois.accept} writes them anew. */
final class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"events", "lessons", "products"})
  void areWhatIsGenerated(String member) throws IOException {
    Path fresh = temporary.resolve("gql_" + member);
    Path committed = EXAMPLES.resolve("gql_" + member);
    newMember(Members.files(member), fresh, false);
    keepTheAuthors(committed, fresh);
    if (System.getProperty("uois.accept") != null) {
      replace(committed, fresh);
    }
    SortedMap<String, Bytes> expected = files(fresh);
    SortedMap<String, Bytes> actual = files(committed);
    assertEquals(List.copyOf(expected.keySet()), List.copyOf(actual.keySet()));
    for (String path : expected.keySet()) {
      assertEquals(text(expected, path), text(actual, path), member + ": " + path);
    }
  }

  @Test
  void areLeftAloneByAnotherGeneration() {
    Path fresh = temporary.resolve("gql_lessons");
    newMember(Members.files("lessons"), fresh, false);
    ChangeSet second = GenerationRun.generate(fresh, Permits.NONE, false).changes().orElseThrow();
    assertTrue(second.isEmpty(), () -> second.writes().keySet() + " " + second.changes());
  }

  // What an author writes is generated once: that there is such a file is compared, not its text.
  private static void keepTheAuthors(Path committed, Path fresh) throws IOException {
    for (String path : files(fresh).keySet()) {
      if (path.startsWith("src/main/java/")
          && path.endsWith("Rules.java")
          && Files.exists(committed.resolve(path))) {
        Files.copy(
            committed.resolve(path), fresh.resolve(path), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static String text(SortedMap<String, Bytes> files, String path) {
    return Optional.ofNullable(files.get(path)).map(Bytes::text).orElse("");
  }

  // What builds leave, what was done, and the runtime, which only the packed command line carries.
  private static boolean compared(String path) {
    return !isYours(path)
        && !path.startsWith("target/")
        && !path.startsWith(".uois/repo/")
        && !path.startsWith(".uois/journal/")
        && !path.startsWith(".uois/data/");
  }

  // The author's Java, its tests and what the tests record; what the Java was born as is compared
  // in .uois/base. Apollo's members have no pages, so all the queries of their tests are written.
  private static boolean isYours(String path) {
    return path.matches(
        "src/(.*Rules(Test)?\\.java|test/gql/.*\\.(sql|json)|test/gql/(deprecated_)?products/.*)");
  }

  private static SortedMap<String, Bytes> files(Path folder) throws IOException {
    SortedMap<String, Bytes> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (compared(path)) {
          files.put(path, Bytes.of(Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }

  private static void replace(Path committed, Path fresh) throws IOException {
    if (Files.exists(committed)) {
      try (Stream<Path> old = Files.walk(committed)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          String path = committed.relativize(file).toString().replace('\\', '/');
          if (Files.isRegularFile(file) && compared(path)) {
            Files.delete(file);
          }
        }
      }
    }
    for (var file : files(fresh).entrySet()) {
      Path target = committed.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue().toArray());
    }
  }

  private static Outcome newMember(SortedMap<String, byte[]> files, Path target, boolean dryRun) {
    return GenerationRun.newMember(files, new Diagnostics(), target, dryRun);
  }
}
