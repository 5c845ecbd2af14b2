package cz.uois.cli.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.fixture.Members;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The university's specs have every table, column, type, foreign key, tree, computed and
 * contributed field, query, mutation and argument that its members have had; where one is another
 * now, {@code departures.md} names it and says why.
 */
final class CatalogueTest {
  private static final Path DATA = Path.of("src", "test", "resources", "catalogue");
  private static final Map<String, SpecifiedMember> UNIVERSITY =
      Members.university().stream()
          .collect(
              Collectors.toMap(
                  it -> it.getFileName().toString(), it -> new SpecifiedMember(Members.of(it))));

  @Test
  void holdsEverythingThatTheMembersHaveHad() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Claim claim : Catalogue.read(DATA.resolve("members"))) {
      // Where a whole table is missing, what is in it is no further difference.
      if (!isThere(claim) && !isInside(claim.where(), missing)) {
        missing.add(claim.where());
      }
    }
    Set<String> listed =
        departures().stream().map(Departure::where).collect(Collectors.toCollection(TreeSet::new));
    assertEquals("", without(missing, listed), "what the specs lack");
    assertEquals("", without(listed, missing), "departures that are none");
  }

  @Test
  void hasWhatItOffersInstead() throws IOException {
    assertEquals(
        List.of(),
        departures().stream()
            .flatMap(it -> it.instead().stream())
            .filter(it -> !isThere(it))
            .map(Claim::where)
            .toList());
  }

  @Test
  void hasAFileOfWhatEachMemberHasHad() throws IOException {
    Set<String> members =
        Catalogue.read(DATA.resolve("members")).stream()
            .map(Claim::member)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals("thesis", without(UNIVERSITY.keySet(), members), "designed here, so not in it");
    assertEquals("", without(members, UNIVERSITY.keySet()), "members without a spec");
  }

  private static boolean isThere(Claim claim) {
    SpecifiedMember member = UNIVERSITY.get(claim.member());
    return member != null && member.has(claim);
  }

  private static boolean isInside(String where, Set<String> missing) {
    return missing.stream()
        .anyMatch(it -> where.startsWith(it + ".") || where.equals(it + " tree"));
  }

  private static List<Departure> departures() throws IOException {
    return Departure.read(DATA.resolve("departures.md"));
  }

  private static String without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return String.join("\n", rest);
  }
}
