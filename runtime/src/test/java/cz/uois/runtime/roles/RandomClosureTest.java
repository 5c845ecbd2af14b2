package cz.uois.runtime.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.runtime.entity.RoleTables;
import cz.uois.runtime.fixture.RoleRows;
import cz.uois.runtime.fixture.University;
import cz.uois.runtime.fixture.University.Group;
import cz.uois.runtime.fixture.University.Membership;
import cz.uois.runtime.fixture.University.Role;
import cz.uois.runtime.fixture.University.RoleType;
import cz.uois.runtime.fixture.University.Term;
import cz.uois.runtime.sql.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random graphs full of circles, NULLs, dates and ids that are two things at once: over whom the
 * SQL says that somebody has a role, downwards, and over whom the model says it, upwards.
 */
final class RandomClosureTest {
  private static final int GRAPHS = Integer.getInteger("uois.graphs", 80);
  private static final long SEED = Long.getLong("uois.seed", 20_261_123L);
  private static final List<String> TYPES = List.of("rector", "dean", "vice", "head", "clerk");

  private final Random random = new Random(SEED);
  private final RoleRows rows = RoleRows.beside();
  private final RoleClosure closure = new RoleClosure(new RoleTables(true, true));
  private int checks;
  private int held;
  private int circles;

  @Test
  void sqlAndModelAgreeOnEveryOwner() {
    List<String> differences = new ArrayList<>();
    for (int graph = 0; graph < GRAPHS; graph++) {
      fill(graph, differences);
    }
    System.out.printf(
        "closure_graphs=%d%nclosure_checks=%d%nclosure_held=%d%nclosure_circles=%d%n",
        GRAPHS, checks, held, circles);
    System.out.printf("closure_differences=%d%n", differences.size());
    assertEquals(List.of(), differences);
    assertTrue(GRAPHS < 60 || checks >= 6000, "too few checks");
    // Neither everything nor nothing: a comparison of empty sets would prove little.
    assertTrue(held > checks / 20 && held < checks * 9 / 10, "held " + held);
    assertTrue(circles > GRAPHS, "circles " + circles);
  }

  private void fill(int graph, List<String> differences) {
    rows.clear();
    List<UUID> groups = ids(4 + random.nextInt(8));
    List<UUID> users = ids(6);
    for (UUID group : groups) {
      rows.add(new Group(group, random.nextInt(5) == 0 ? null : pick(groups), term()));
    }
    users.forEach(rows::addUser);
    if (random.nextBoolean()) {
      rows.addUser(groups.getFirst());
    }
    for (String type : TYPES) {
      rows.add(
          new RoleType(
              type,
              random.nextInt(3) == 0 ? null : random.nextBoolean() ? "en " + type : pick(TYPES),
              random.nextInt(2) == 0 ? null : pick(TYPES)));
    }
    // One that is no user and one that is no group: keys may point nowhere in old data.
    List<UUID> people = new ArrayList<>(users);
    people.add(uuid());
    people.add(groups.getFirst());
    List<UUID> places = new ArrayList<>(groups);
    places.add(uuid());
    for (int i = 0; i < 14; i++) {
      rows.add(new Role(pick(people), pick(places), pick(TYPES), term()));
      rows.add(new Membership(pick(people), pick(places), term()));
    }
    rows.write();
    University university = rows.university();
    circles += (int) groups.stream().filter(university::runsIntoCircle).count();
    Set<UUID> owners = university.owners();
    owners.addAll(people);
    owners.addAll(places);
    for (UUID user : users) {
      Set<String> asked = some();
      RoleScope scope = scope(user, asked);
      assertTrue(scope.known());
      for (UUID owner : owners) {
        boolean expected = university.holds(user, owner).stream().anyMatch(asked::contains);
        boolean said = scope.owners().contains(owner);
        checks++;
        held += expected ? 1 : 0;
        if (said != expected) {
          differences.add("graph %d: %s is said, not %s".formatted(graph, said, expected));
        }
      }
    }
  }

  private RoleScope scope(UUID user, Set<String> types) {
    try (Session session = new Session(rows.postgres().database(), Duration.ofMinutes(1))) {
      return closure.scope(session, user, types);
    }
  }

  /** Mostly valid; begins and ends a little or long before and after, or never. */
  private Term term() {
    @Nullable Boolean valid =
        random.nextInt(8) > 0 ? Boolean.TRUE : random.nextBoolean() ? null : false;
    return new Term(valid, moment(-1), moment(1));
  }

  private @Nullable Instant moment(int usual) {
    if (random.nextInt(2) == 0) {
      return null;
    }
    int sign = random.nextInt(8) == 0 ? -usual : usual;
    return University.NOW.plusSeconds((long) sign * (1 + random.nextInt(400)));
  }

  private Set<String> some() {
    Set<String> names =
        TYPES.stream().filter(_ -> random.nextInt(3) == 0).collect(Collectors.toSet());
    names.add(random.nextBoolean() ? pick(TYPES) : "en " + pick(TYPES));
    return names;
  }

  private List<UUID> ids(int count) {
    return IntStream.range(0, count).mapToObj(_ -> uuid()).toList();
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
