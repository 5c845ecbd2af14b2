package cz.uois.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.compose.CompositionRule;
import cz.uois.cli.diagnostic.Explanation;
import cz.uois.cli.drift.DriftKind;
import cz.uois.cli.spec.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has a page, every page a code, and the examples of pages are what they say. */
final class ExplanationsTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path PAGES = Path.of("src/main/resources/cz/uois/cli/diagnostic/pages");

  /**
   * Of these an example would be a composer's, a commit's, as long as a whole member, or about what
   * a spec alone does not say.
   */
  private static final Set<String> WITHOUT_EXAMPLE =
      Set.of(
          "conflict",
          "edited",
          "stale",
          "missing",
          "extra",
          "line-ends",
          "interrupted",
          "foreign-lock",
          "not-composable",
          "roles-kept-twice",
          "not-compared",
          "table-renamed",
          "column-renamed",
          "type-kind-changed",
          "member-gone",
          "member-new");

  private static final Pattern CODE =
      Pattern.compile(
          "(?:new"
              + " Diagnostic|(?:diagnostics|findings|found)\\.(?:error|warning))\\(\\s*\"([a-z]+(?:-[a-z]+)*)\"");

  static List<String> codes() {
    return Explanation.codes();
  }

  static List<String> codesWithExamples() {
    return codes().stream().filter(code -> !WITHOUT_EXAMPLE.contains(code)).toList();
  }

  @Test
  void hasAPageForEachCodeAndNoOther() throws IOException {
    NavigableSet<String> used = new TreeSet<>();
    Stream.of(Rule.values()).map(Rule::id).forEach(used::add);
    Stream.of(CompositionRule.values()).map(CompositionRule::id).forEach(used::add);
    for (Path file : files(SOURCES)) {
      Matcher literal = CODE.matcher(Files.readString(file));
      while (literal.find()) {
        used.add(literal.group(1));
      }
    }
    used.addAll(breaking());
    used.add("foreign-lock");
    Stream.of(DriftKind.values()).map(DriftKind::word).forEach(used::add);
    NavigableSet<String> pages = new TreeSet<>();
    for (Path file : files(PAGES)) {
      pages.add(file.getFileName().toString().replace(".txt", ""));
    }
    pages.remove("codes");
    assertEquals(used, pages);
    assertEquals(List.copyOf(pages), Explanation.codes(), "the index");
  }

  // Breakages have their codes among other texts, and all but one have a dash.
  private static NavigableSet<String> breaking() throws IOException {
    NavigableSet<String> codes = new TreeSet<>(Set.of("hidden"));
    for (Path file : files(SOURCES.resolve("cz/uois/cli/breaking"))) {
      Matcher literal = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"").matcher(Files.readString(file));
      while (literal.find()) {
        codes.add(literal.group(1));
      }
      // Of what, stands before it.
      Stream.of("argument", "input").map(what -> what + "-type-changed").forEach(codes::add);
    }
    return codes;
  }

  @ParameterizedTest
  @MethodSource("codes")
  void saysWhatItMeansWhyItMattersAndWhatToDo(String code) {
    String page = Explanation.of(code).orElseThrow().text();
    String form =
        Pattern.quote(code)
            + ": .+\\.\\n\\nWhy: (?:.+\\n)+\\n"
            + (WITHOUT_EXAMPLE.contains(code)
                ? ""
                : "Wrong:\\n\\n(?: {4}.*\\n)+\\nRight:\\n\\n(?: {4}.*\\n)+\\n")
            + "What to do: (?:.+\\n)+";
    assertTrue(page.matches(form), page);
    page.lines()
        .skip(1)
        .forEach(line -> assertTrue(line.startsWith("    ") || line.length() <= 100, line));
  }

  @ParameterizedTest
  @MethodSource("codesWithExamples")
  void hasAWrongExampleThatGivesTheCode(String code, @TempDir Path folder) throws IOException {
    String page = Explanation.of(code).orElseThrow().text();
    List<String> found = ExplanationExample.codes(page, "Wrong", folder);
    assertTrue(
        found.contains("error " + code) || found.contains("warning " + code), found::toString);
  }

  @ParameterizedTest
  @MethodSource("codesWithExamples")
  void hasARightExampleWithoutAnyMistake(String code, @TempDir Path folder) throws IOException {
    String page = Explanation.of(code).orElseThrow().text();
    List<String> found = ExplanationExample.codes(page, "Right", folder);
    assertFalse(found.contains("warning " + code), found::toString);
    assertEquals(List.of(), found.stream().filter(it -> it.startsWith("error")).toList());
  }

  @Test
  void knowsNoOtherCode() {
    assertTrue(Explanation.of("codes").isEmpty());
    assertTrue(Explanation.of("../pages/unknown-type").isEmpty());
    assertEquals(
        "The type of a field is not one of the language.",
        Explanation.of("unknown-type").orElseThrow().meaning());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }
}
