package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.CompiledMember;
import cz.uois.cli.fixture.Members;
import cz.uois.runtime.testing.MemberUnderTest;
import cz.uois.runtime.testing.QueryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Documents of clients that were written for the members of 2023, sent to members of today whose
 * specs say {@code compat: g2} and nothing else more.
 */
final class ShapesOf2023Test {
  private static final Path DOCUMENTS = Path.of("src/test/resources/of-2023");

  @ParameterizedTest
  @CsvSource({
    "events, type create create-of-no-type create-without-id read page connection update"
        + " update-of-what-was-changed update-of-nothing link link-again presence unlink"
        + " unlink-again delete-of-what-was-changed delete"
        + " delete-of-nothing",
    "lessons, plan create read page update update-against-a-rule link link-again link-with-a-key"
        + " link-of-nothing unlink unlink-again delete"
  })
  void answersItsClients(String name, String documents, @TempDir Path work) throws Exception {
    List<String> order = List.of(documents.split(" "));
    assertEquals(names(name), new TreeSet<>(order), "each document is sent");
    List<String> broken = new ArrayList<>();
    try (CompiledMember compiled = CompiledMember.of(Members.published(name, "compat: g2"), work);
        MemberUnderTest member =
            MemberUnderTest.start(compiled.descriptor(), work.resolve("database"))) {
      QueryFiles files = new QueryFiles(member, DOCUMENTS.resolve(name));
      for (String document : order) {
        try {
          files.check(DOCUMENTS.resolve(name).resolve(document + ".gql"));
        } catch (AssertionError e) {
          broken.add(String.valueOf(e.getMessage()));
        }
      }
    }
    assertEquals("", String.join("\n", broken));
  }

  private static Set<String> names(String member) throws IOException {
    try (Stream<Path> files = Files.list(DOCUMENTS.resolve(member))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".gql"))
          .map(file -> file.replace(".gql", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
