package cz.uois.cli.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.spec.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SpecBookTest {
  @TestFactory
  Stream<DynamicTest> refuses() {
    return SpecBook.cases("negative").stream()
        .map(folder -> DynamicTest.dynamicTest(name(folder), () -> refuses(folder)));
  }

  private static void refuses(Path folder) {
    ReadResult result = Specs.read(folder);
    String actual = result.print(false);
    assertEquals(SpecBook.expected(folder, actual), actual);
    assertTrue(result.member().isEmpty(), "a member was made of a wrong spec");
  }

  @TestFactory
  Stream<DynamicTest> accepts() {
    return SpecBook.cases("positive").stream()
        .map(folder -> DynamicTest.dynamicTest(name(folder), () -> accepts(folder)));
  }

  private static void accepts(Path folder) {
    ReadResult result = Specs.read(folder);
    String actual =
        result.member().map(ModelText::of).orElse("(no member)\n")
            + result.print(false).transform(text -> text.isEmpty() ? "" : "\n" + text);
    assertEquals(SpecBook.expected(folder, actual), actual);
    assertTrue(result.member().isPresent(), "no member was made of a right spec");
  }

  @Test
  void showsEachRuleOfTheLanguage() {
    Set<String> shown =
        Stream.concat(SpecBook.cases("negative").stream(), SpecBook.cases("positive").stream())
            .flatMap(folder -> Specs.read(folder).diagnostics().stream())
            .map(Diagnostic::code)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rules =
        Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rules, shown);
  }

  @Test
  void listsEachRuleWithItsReason() throws IOException {
    StringBuilder list = new StringBuilder("# The rules of the spec language\n\n");
    list.append("| code | reason |\n|---|---|\n");
    for (Rule rule : Rule.values()) {
      list.append("| `%s` | %s |\n".formatted(rule.id(), rule.sentence().replace("<", "&lt;")));
    }
    Path file = SpecBook.FOLDER.resolve("RULES.md");
    if (System.getProperty("uois.accept") != null) {
      Files.writeString(file, list);
    }
    assertEquals(Files.readString(file), list.toString());
  }

  @Test
  void hasManyCases() {
    assertTrue(SpecBook.cases("negative").size() >= 60, "too few negative cases");
    assertTrue(SpecBook.cases("positive").size() >= 12, "too few positive cases");
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }
}
