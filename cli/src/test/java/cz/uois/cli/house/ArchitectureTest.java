package cz.uois.cli.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may import whom among the packages of the command line. */
final class ArchitectureTest {
  private static final String ROOT = "cz.uois.cli.";

  private static final Map<String, Set<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "command",
                  Set.of(
                      "run",
                      "edit",
                      "launch",
                      "starter",
                      "workspace",
                      "diff",
                      "diagnostic",
                      "doctor",
                      "imports",
                      "report")),
              Map.entry("breaking", Set.of("database")),
              Map.entry("compose", Set.of("model", "diagnostic")),
              Map.entry(
                  "run",
                  Set.of(
                      "breaking",
                      "compose",
                      "diagnostic",
                      "diff",
                      "edit",
                      "spec",
                      "model",
                      "database",
                      "migration",
                      "link",
                      "artifact",
                      "plan",
                      "render",
                      "graph",
                      "origin",
                      "drift",
                      "imports",
                      "workspace")),
              Map.entry("imports", Set.of("spec", "link", "model", "diagnostic")),
              Map.entry("launch", Set.of()),
              Map.entry("doctor", Set.of("launch")),
              Map.entry("starter", Set.of("link", "model", "spec", "diagnostic", "plan", "render")),
              Map.entry("diagnostic", Set.of()),
              Map.entry("diff", Set.of("plan")),
              Map.entry("edit", Set.of("spec", "model", "link", "diagnostic")),
              Map.entry("origin", Set.of("model", "diagnostic")),
              Map.entry(
                  "drift", Set.of("origin", "diff", "plan", "render", "workspace", "diagnostic")),
              Map.entry("report", Set.of("diagnostic", "plan", "render")),
              Map.entry("spec", Set.of("diagnostic")),
              Map.entry("model", Set.of("diagnostic")),
              Map.entry("link", Set.of("spec", "model", "diagnostic")),
              Map.entry("database", Set.of("model")),
              Map.entry("migration", Set.of("database", "model", "plan")),
              Map.entry("artifact", Set.of("model", "database", "migration", "plan", "graph")),
              Map.entry("plan", Set.of("model")),
              Map.entry("render", Set.of("plan", "model")),
              Map.entry("graph", Set.of("model")),
              Map.entry("workspace", Set.of("database", "diff", "migration", "plan", "render"))));

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("cz.uois.cli");

  @Test
  void importsOnlyInTheAgreedDirections() {
    Map<String, Set<String>> found = new TreeMap<>();
    for (JavaClass javaClass : classes) {
      Set<String> imported =
          javaClass.getDirectDependenciesFromSelf().stream()
              .map(dependency -> room(dependency.getTargetClass()))
              .filter(room -> !room.isEmpty() && !room.equals(room(javaClass)))
              .collect(Collectors.toCollection(TreeSet::new));
      found.computeIfAbsent(room(javaClass), _ -> new TreeSet<>()).addAll(imported);
    }
    Map<String, Set<String>> forbidden = new TreeMap<>();
    found.forEach((room, imported) -> {
      Set<String> excess = new TreeSet<>(imported);
      excess.removeAll(MAY_IMPORT.getOrDefault(room, Set.of()));
      if (!excess.isEmpty()) {
        forbidden.put(room, excess);
      }
    });
    assertEquals(Map.of(), forbidden, "arrows that nobody agreed on");
  }

  @Test
  void hasNoRoomThatNobodyAgreedOn() {
    Set<String> rooms =
        classes.stream().map(ArchitectureTest::room).collect(Collectors.toCollection(TreeSet::new));
    rooms.removeAll(MAY_IMPORT.keySet());
    assertEquals(Set.of(), rooms);
  }

  @Test
  void neverNeedsWhatARunningMemberNeeds() {
    noClasses().should().dependOnClassesThat(resideInAPackage("cz.uois.runtime..")).check(classes);
  }

  @Test
  void keepsEachLibraryInItsRoom() {
    Map<String, String> homes =
        Map.of(
            "picocli..", "command",
            "org.snakeyaml..", "spec",
            "com.palantir.javapoet..", "render|artifact|plan",
            "com.github.difflib..", "diff",
            "graphql..", "breaking|imports",
            "org.postgresql..", "imports",
            "freemarker..", "render");
    homes.forEach((library, rooms) ->
        classes()
            .that(resideOutsideOfPackage(ROOT + "(" + rooms + ").."))
            .should()
            .onlyDependOnClassesThat(resideOutsideOfPackage(library))
            .allowEmptyShould(true)
            .check(classes));
  }

  @Test
  void hasNoRoomForEverything() {
    for (String name : List.of("util", "common", "helpers")) {
      noClasses().should().resideInAPackage(".." + name + "..").check(classes);
    }
  }

  // As "spec" of cz.uois.cli.spec.SpecReader; empty for what is not ours.
  private static String room(JavaClass javaClass) {
    String name = javaClass.getBaseComponentType().getPackageName();
    return name.startsWith(ROOT) ? name.substring(ROOT.length()).replaceAll("\\..*", "") : "";
  }
}
