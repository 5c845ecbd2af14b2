package cz.uois.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The import directions of the runtime: root to http to graphql … to entity, and no arrow back.
 * What the tests of members stand on is above all of it.
 */
class LayersTest {
  private static final String ROOT = "cz.uois.runtime";
  private static final String TESTING = ROOT + ".testing";

  /** Which rooms a room may know; the root knows all. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("code", Set.of("auth")),
          Map.entry("entity", Set.of("code")),
          Map.entry("config", Set.of()),
          Map.entry("auth", Set.of()),
          Map.entry("rbac", Set.of("auth", "entity")),
          Map.entry("address", Set.of()),
          Map.entry("token", Set.of("address", "auth", "config")),
          Map.entry("sql", Set.of("rbac", "entity", "code", "auth")),
          Map.entry("roles", Set.of("address", "sql", "rbac", "entity", "auth", "config")),
          Map.entry("loading", Set.of("sql", "rbac", "entity", "code")),
          Map.entry("federation", Set.of("loading", "rbac", "sql", "entity")),
          Map.entry(
              "graphql",
              Set.of(
                  "federation",
                  "roles",
                  "rbac",
                  "loading",
                  "sql",
                  "entity",
                  "code",
                  "auth",
                  "config")),
          Map.entry("http", Set.of("graphql", "auth", "config")),
          Map.entry("postgres", Set.of("config")),
          Map.entry("feed", Set.of("sql", "entity", "config")),
          Map.entry(
              "development",
              Set.of("http", "graphql", "feed", "sql", "rbac", "entity", "auth", "config")),
          Map.entry("metrics", Set.of("http", "graphql", "feed", "sql", "token", "roles")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @TestFactory
  List<DynamicTest> roomsKnowOnlyWhatStandsBelowThem() {
    List<DynamicTest> tests = new ArrayList<>();
    ALLOWED.forEach((room, known) -> {
      List<String> refused = new ArrayList<>(List.of(ROOT));
      ALLOWED.keySet().stream()
          .filter(other -> !other.equals(room) && !known.contains(other))
          .forEach(other -> refused.add(ROOT + "." + other + ".."));
      tests.add(
          DynamicTest.dynamicTest(
              room,
              () ->
                  noClasses()
                      .that()
                      .resideInAPackage(ROOT + "." + room + "..")
                      .should()
                      .dependOnClassesThat()
                      .resideInAnyPackage(refused.toArray(String[]::new))
                      .allowEmptyShould(true)
                      .check(CLASSES)));
    });
    return tests;
  }

  @Test
  void everyClassLivesInAKnownRoom() {
    List<String> rooms = new ArrayList<>(List.of(ROOT));
    ALLOWED.keySet().forEach(room -> rooms.add(ROOT + "." + room + ".."));
    rooms.add(TESTING + "..");
    classes().should().resideInAnyPackage(rooms.toArray(String[]::new)).check(CLASSES);
  }

  @Test
  void nothingOfARunningMemberNeedsItsTests() {
    noClasses()
        .that()
        .resideOutsideOfPackage(TESTING)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(TESTING)
        .check(CLASSES);
  }

  @Test
  void onlyTheRootAndTheProbeAskTheEnvironment() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }
}
