package cz.uois.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.compose.CompositionRule;
import cz.uois.cli.fixture.Members;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Members side by side: the cases of {@code model-specs/spec-book/together}, and the university.
 * What is said of each is in its {@code expected.txt}; {@code -Duois.accept} writes it anew.
 */
final class CompositionBookTest {
  private static final Path BOOK = Path.of("..", "model-specs", "spec-book", "together");

  static List<Path> cases() throws IOException {
    return folders(BOOK);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatDoesNotFitTogether(Path folder) throws IOException {
    Path file = folder.resolve("expected.txt");
    String actual = said(folders(folder));
    if (System.getProperty("uois.accept") != null) {
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual);
  }

  @Test
  void findsNothingInTheUniversity() {
    assertEquals("DONE\n", said(Members.university()));
  }

  // Its own system has the users and the inventory of Apollo's suite: that alone is missing here.
  @Test
  void missesTheNeighboursOfApollosProductsAndNothingElse() {
    List<Path> members = new ArrayList<>(Members.university());
    members.add(Path.of("..", "model-specs", "products"));
    ComposeRun run = ComposeRun.of(members(members), Path.of("system").toAbsolutePath());
    assertEquals(
        """
        error unknown-field 'products' takes the field 'totalProductsCreated' of 'User'
        error unknown-field 'products' takes the field 'yearsOfEmployment' of 'User'
        warning fed-twice rows of 'users' in the seed data are fed to 'products' and to 'ug'
        warning missing-owner 'products' refers to types of 'inventory'
        warning override-of-nothing 'products' takes 'name' of 'User' over from 'users'
        """,
        run.found().diagnostics().stream()
            .map(it ->
                "%s %s %s"
                    .formatted(
                        it.severity().name().toLowerCase(Locale.ROOT),
                        it.code(),
                        it.message().replaceFirst("( from other members)?,.*", "")))
            .sorted()
            .collect(Collectors.joining("\n", "", "\n")));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_COMPOSABLE")
  void hasACaseOfEachRule(CompositionRule rule) throws IOException {
    List<String> all =
        cases().stream().map(folder -> read(folder.resolve("expected.txt"))).toList();
    assertTrue(all.stream().anyMatch(text -> text.contains("[" + rule.id() + "]")), rule.id());
  }

  @Test
  void showsWhatAComposerRefusesAtTheMemberThatItIsAbout() {
    SortedMap<String, Path> members = members(folders(BOOK.resolve("members-that-fit-together")));
    ComposeRun run = ComposeRun.of(members, Path.of("system").toAbsolutePath());

    run.refused("SATISFIABILITY_ERROR", List.of("ug"), "nobody answers that");

    assertEquals(Fitted.Stage.MEMBERS, run.found().stage());
    assertEquals(
        """
        gql_ug/uois.yaml:2:9: error[not-composable] SATISFIABILITY_ERROR: nobody answers that
           2 | member: ug
             |         ^^ (uois explain not-composable)
        """,
        run.found().print(false));
  }

  private static String said(List<Path> folders) {
    Fitted found = ComposeRun.of(members(folders), Path.of("system").toAbsolutePath()).found();
    return found.stage() + "\n" + found.print(false);
  }

  private static SortedMap<String, Path> members(List<Path> folders) {
    SortedMap<String, Path> members = new TreeMap<>();
    folders.forEach(
        folder -> members.put(String.valueOf(folder.getFileName()), folder.toAbsolutePath()));
    return members;
  }

  private static List<Path> folders(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
